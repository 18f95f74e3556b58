import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startListeningDesk } from '../server/testing/listening-desk.ts';
import type { ListeningDesk } from '../server/testing/listening-desk.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TYPED = `
import { createClient } from '@matome/contract';
import type { Order } from '@matome/contract/orders.js';

const matome = createClient({ baseUrl: 'http://127.0.0.1' });
const page: { items: Order[] } = await matome.listOrders();
const version: number = (await matome.updateOrder({ params: { id: 'x' }, body: { memo: null } })).version;
for await (const { mallOrderNo } of matome.each.listOrders({ query: { limit: 500 } })) mallOrderNo.trim();
for await (const event of matome.events()) if (event.type === 'shop-changed') event.shopId.trim();
// @ts-expect-error An order is named by its id.
await matome.getOrder();
// @ts-expect-error There is no such phase.
await matome.listOrders({ query: { phase: 'lost' } });
// @ts-expect-error A count is no list.
matome.each.countOrders();
export { page, version };
`;

/** `npm pack`, unpacked beside zod in a folder that knows nothing of this repository. */
describe('the package of the client', () => {
  let starting: Promise<ListeningDesk>;
  let folder: string;
  beforeAll(async () => {
    starting = startListeningDesk();
    folder = await mkdtemp(join(tmpdir(), 'matome-package-'));
    const installed = join(folder, 'node_modules', '@matome', 'contract');
    await mkdir(installed, { recursive: true });
    await run('npm', ['pack', '--silent', '--pack-destination', folder], join(ROOT, 'contract'));
    await run('tar', ['-xzf', 'matome-contract-0.1.0.tgz', '--strip-components=1', '-C', installed], folder);
    for (const name of ['zod', '@types/node', 'undici-types']) await linkPackage(name);
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    await starting;
  }, 60_000);
  afterAll(async () => {
    await (await starting).close();
    await rm(folder, { recursive: true, force: true });
  });

  async function linkPackage(name: string) {
    const to = join(folder, 'node_modules', name);
    await mkdir(dirname(to), { recursive: true });
    await symlink(join(ROOT, 'node_modules', name), to, 'junction');
  }

  test('the program of its README runs against a desk', async () => {
    const desk = await starting;
    await writeFile(join(folder, 'program.js'), await readExample());
    const printed = await run(process.execPath, ['program.js'], folder, {
      MATOME_URL: desk.url,
      MATOME_KEY: desk.apiKey,
    });
    expect(printed.trim().split('\n')).toEqual(['N-1 2', 'text/csv; charset=utf-8 true', '404 not-found']);
  });

  test('its types hold the program of its README, and refuse what the API would refuse', {
    timeout: 60_000,
  }, async () => {
    await writeFile(join(folder, 'example.ts'), await readExample());
    await writeFile(join(folder, 'typed.ts'), TYPED);
    expect(await run('tsc', [...STRICT.split(' '), 'example.ts', 'typed.ts'], folder)).toBe('');
  });
});

const STRICT =
  '--noEmit --strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --target es2024 --module nodenext --types node';

async function readExample(): Promise<string> {
  const readme = await readFile(join(ROOT, 'contract', 'README.md'), 'utf8');
  return /```js\n([\s\S]*?)```/.exec(readme)![1]!;
}

/** What it printed. Throws with all of it when it fails. */
async function run(program: string, words: string[], cwd: string, env = {}): Promise<string> {
  const path = `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env['PATH']}`;
  const ran = await promisify(execFile)(program, words, {
    cwd,
    env: { ...process.env, PATH: path, ...env },
    shell: process.platform === 'win32',
  }).catch((error: { stdout: string; stderr: string }) => {
    throw new Error(`${program} ${words.join(' ')}\n${error.stdout}${error.stderr}`, { cause: error });
  });
  return ran.stdout;
}
