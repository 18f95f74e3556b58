// Makes a fresh clone ready to run. Plain JavaScript without dependencies, because it runs before anything
// is installed and on the machine's own Node.js (18 or newer).
//
//   node setup/setup.mjs                    packages
//   node setup/setup.mjs --web              packages and the built web app
//   node setup/setup.mjs [--web] --run X …  … then X on the Node.js that the project brings along
//
// With --run, because a shell that has once looked up `node` goes on using the machine's own.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWeb } from './build-web.mjs';
import { installPackages } from './install-packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [options, program] = splitAtRun(process.argv.slice(2));

installPackages(root);
const node = findNode();
if (options.includes('--web')) buildWeb(root, node);
if (program.length > 0) run(node, program);

function splitAtRun(words) {
  const at = words.indexOf('--run');
  return at < 0 ? [words, []] : [words.slice(0, at), words.slice(at + 1)];
}

/** The Node.js that came with the packages; the machine's own where there is none for this platform. */
function findNode() {
  const bundled = [join('bin', 'node'), join('bin', 'node.exe')]
    .map((file) => join(root, 'node_modules', `node-${platform()}-${process.arch}`, file))
    .find((file) => existsSync(file));
  if (bundled) return bundled;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  console.error(
    `Node.js 24 以上をインストールしてください（現在 ${process.versions.node}）。` +
      ` / Please install Node.js 24 or newer (this is ${process.versions.node}).`,
  );
  process.exit(1);
}

function platform() {
  return process.platform === 'win32' ? 'win' : process.platform;
}

function run(node, program) {
  const child = spawn(node, program, { cwd: root, stdio: 'inherit' });
  process.on('SIGINT', () => undefined); // Ctrl-C reaches the child by itself; wait for its end
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code) => process.exit(code ?? 1));
}
