import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { addConnector, addSimulator } from './add-to-index.ts';
import { type MallNames, nameMall } from './name-mall.ts';

const run = promisify(execFile);
const TEMPLATE = fileURLToPath(new URL('template/', import.meta.url));
const ENDING = '.template';
const PARTS = [
  { workspace: 'connectors', template: 'connector', addToIndex: addConnector },
  { workspace: 'simulators', template: 'simulator', addToIndex: addSimulator },
] as const;

/** `flag`: `wx` never writes over what is there. */
type File = { readonly path: string; readonly text: string; readonly flag: 'w' | 'wx' };

/**
 * Writes `connectors/<name>/` and `simulators/<name>/` below `root` from the templates, and their lines in the two indexes.
 * Nothing is written when the name is refused. Paths are relative to `root`; `written` the indexes too.
 */
export async function scaffoldMall(asked: {
  readonly root: string;
  readonly name: string;
}): Promise<
  { readonly refused: string } | { readonly written: readonly string[]; readonly folders: readonly string[] }
> {
  const names = nameMall(asked.name);
  if ('refused' in names) return names;
  const folders = PARTS.map(({ workspace }) => `${workspace}/${names.id}`);
  const taken = await findTaken(asked.root, names.id);
  if (taken !== undefined) return { refused: `${taken} is there already: choose another name.` };

  const files = (await Promise.all(PARTS.map((part) => fillPart(part, { ...asked, names })))).flat();
  for (const { path, text, flag } of files) {
    await mkdir(dirname(join(asked.root, path)), { recursive: true });
    await writeFile(join(asked.root, path), text, { flag });
  }
  const written = files.map(({ path }) => path);
  await format(asked.root, written);
  return { written, folders };
}

/** `my-mall` and `mymall` differ too little. */
async function findTaken(root: string, id: string): Promise<string | undefined> {
  const bare = (name: string) => name.replaceAll('-', '');
  for (const { workspace } of PARTS) {
    const present = await readdir(join(root, workspace));
    const like = present.find((name) => bare(name) === bare(id));
    if (like !== undefined) return `${workspace}/${like}`;
  }
  return undefined;
}

async function fillPart(
  { workspace, template, addToIndex }: (typeof PARTS)[number],
  { root, names }: { readonly root: string; readonly names: MallNames },
): Promise<readonly File[]> {
  const folder = join(TEMPLATE, template);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sources = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ENDING))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
  const files = sources.map(
    async (source): Promise<File> => ({
      path: `${workspace}/${names.id}/${fill(source.slice(0, -ENDING.length), names)}`,
      text: fill(await readFile(join(folder, source), 'utf8'), names),
      flag: 'wx',
    }),
  );
  const index = `${workspace}/malls.ts`;
  const text = addToIndex(await readFile(join(root, index), 'utf8'), names);
  return [...(await Promise.all(files)), { path: index, text, flag: 'w' }];
}

function fill(text: string, { id, variable, pascal, words }: MallNames): string {
  return text
    .replaceAll('__mall-id__', id)
    .replaceAll('__mall__', variable)
    .replaceAll('__Mall__', pascal)
    .replaceAll('__MALL__', words);
}

/** Names are of any length, so lines break anew. */
async function format(root: string, paths: readonly string[]): Promise<void> {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const code = paths.filter((path) => path.endsWith('.ts'));
  await run(process.execPath, [biome, 'format', '--write', ...code], { cwd: root });
}
