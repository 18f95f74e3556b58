import { spawnSync } from 'node:child_process';
import { isInstalled, stampPackages } from './stamp-packages.mjs';

/** Installs the packages of package-lock.json unless exactly these are installed already. */
export function installPackages(root) {
  if (isInstalled(root)) return;
  console.log(
    'パッケージをインストールしています（初回と更新時だけ、1〜2分）…' +
      ' / Installing packages (only the first time and after updates, 1–2 minutes) …',
  );
  const npm = runNpm(['ci', '--no-audit', '--no-fund'], root);
  if (npm.status !== 0) {
    console.error(withoutNoise(`${npm.stdout ?? ''}${npm.stderr ?? ''}${npm.error?.message ?? ''}`));
    console.error('パッケージをインストールできませんでした。 / The packages could not be installed.');
    process.exit(1);
  }
  stampPackages(root);
}

function runNpm(words, cwd) {
  const options = { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 };
  const npm = process.env.npm_execpath;
  if (npm) return spawnSync(process.execPath, [npm, ...words], options);
  return spawnSync('npm', words, { ...options, shell: process.platform === 'win32' });
}

/** npm itself runs on the machine's Node.js, so its warnings about the version say nothing about ours. */
function withoutNoise(text) {
  return text
    .split('\n')
    .filter((line) => !line.includes('EBADENGINE'))
    .join('\n')
    .trim();
}
