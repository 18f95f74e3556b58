// As a program (npm's prepack): the contract, and what it takes of the domain, as JavaScript with its types in dist/.
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const CONTRACT = fileURLToPath(new URL('.', import.meta.url));
const DIST = join(CONTRACT, 'dist');
const SOURCE = join(DIST, 'source');
const LEFT_OUT = /(^|\/)(node_modules|dist|testing)\/|\.test\.ts$|^build-package\.ts$/;
const DOMAIN = /(['"])@matome\/domain\/([\w./-]+)\.ts\1/g;
const BESIDE = /(['"])(\.\.?\/[\w./-]+)\.ts\1/g;

await rm(DIST, { recursive: true, force: true });
for (const workspace of ['contract', 'domain']) await copySources(workspace);
compile();
await rm(SOURCE, { recursive: true });
await copyFile(join(CONTRACT, '..', 'LICENSE'), join(DIST, 'LICENSE'));

/** tsc leaves names of packages, and in declarations every name, as they are: so files are named before it sees them. */
async function copySources(workspace: string): Promise<void> {
  const from = join(CONTRACT, '..', workspace);
  for (const found of await readdir(from, { recursive: true })) {
    const file = found.replaceAll('\\', '/');
    if (!file.endsWith('.ts') || LEFT_OUT.test(file)) continue;
    const to = join(SOURCE, workspace, file);
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, nameCompiledFiles(await readFile(join(from, file), 'utf8'), dirname(to)));
  }
}

function nameCompiledFiles(text: string, folder: string): string {
  const domain = relative(folder, join(SOURCE, 'domain')).replaceAll('\\', '/');
  return text.replace(DOMAIN, `$1${domain}/$2.js$1`).replace(BESIDE, '$1$2.js$1');
}

/** Of the domain only what is imported. */
function compile(): void {
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', join(CONTRACT, 'tsconfig.package.json')], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('the contract does not compile');
}
