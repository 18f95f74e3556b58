import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What git ignores, and git itself. Not asked from git, so that a downloaded archive can be checked too. */
const IGNORED = new Set(['.git', 'node_modules', 'dist', '.matome', 'test-results', 'playwright-report']);
const BINARY = /\.(png|jpg|ico|pdf|ttf|woff2?|zip|gz)$/;

/** The text files of the repository: paths from its root, with `/`, sorted. */
export async function listFiles(root: string, folder = ''): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter(({ name }) => !IGNORED.has(name) && !BINARY.test(name) && !name.endsWith('.log'))
      .map(async (entry) => {
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
        if (entry.isDirectory()) return listFiles(root, path);
        return entry.isFile() ? [path] : [];
      }),
  );
  return found.flat().sort();
}
