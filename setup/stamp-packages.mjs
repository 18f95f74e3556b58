// As a program (npm's postinstall): notes what is installed, so that nothing is installed twice.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Are exactly the packages of package-lock.json installed? */
export function isInstalled(root) {
  const stamp = stampOf(root);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashLock(root);
}

export function stampPackages(root) {
  writeFileSync(stampOf(root), hashLock(root));
}

function stampOf(root) {
  return join(root, 'node_modules', '.matome-setup');
}

function hashLock(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  stampPackages(fileURLToPath(new URL('..', import.meta.url)));
