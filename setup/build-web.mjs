import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const SOURCES = ['web', 'contract', 'domain'];

/** Builds web/dist unless it was built from exactly these sources and packages. */
export function buildWeb(root, node) {
  const stamp = join(root, 'web', 'dist', '.built-from');
  const wanted = hashSources(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  console.log('画面を準備しています（数秒）… / Building the screens (a few seconds) …');
  const vite = join(
    dirname(createRequire(join(root, 'web', 'package.json')).resolve('vite/package.json')),
    'bin',
    'vite.js',
  );
  const build = spawnSync(node, [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(root, 'web'),
    encoding: 'utf8',
  });
  if (build.status !== 0) {
    console.error(`${build.stdout ?? ''}${build.stderr ?? ''}${build.error?.message ?? ''}`.trim());
    console.error('画面を準備できませんでした。 / The screens could not be built.');
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

function hashSources(root) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of SOURCES) {
    for (const file of listFiles(join(root, folder)))
      hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && name !== 'dist' && !/\.test\.tsx?$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? listFiles(path) : [path];
    });
}
