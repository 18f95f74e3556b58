import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from './run-program.ts';

/** A file, whom it imports, and the rule that forbids it. */
const FORBIDDEN = [
  ['domain/orders/merge.ts', 'server/orders/store.ts', 'domain imports only: nothing of ours'],
  ['domain/orders/read.ts', 'node:fs', 'the domain knows no platform and no library'],
  ['contract/orders.ts', 'connectors/mall.ts', 'contract imports only: domain'],
  ['connectors/rakuma/client.ts', 'contract/shops.ts', 'connectors imports only: domain'],
  ['connectors/rakuma/orders.ts', 'connectors/yahoo/orders.ts', 'no mall knows another mall'],
  ['simulators/rakuma/state.ts', 'simulators/yahoo/state.ts', 'no mall knows another mall'],
  ['simulators/rakuma/server.ts', 'domain/orders/order.ts', 'simulators imports only: nothing of ours'],
  ['web/orders/page.tsx', 'server/orders/store.ts', 'web imports only: domain, contract'],
  ['web/orders/list.tsx', 'connectors/mall.ts', 'web imports only: domain, contract'],
  [
    'cli/backup.ts',
    'simulators/start.ts',
    'only tests, the demo and the command that starts them import simulators',
  ],
  ['server/shops/save.ts', 'server/orders/store.ts', 'server/shops imports only floors below it'],
  ['server/database/pool.ts', 'server/http/app.ts', 'server/database imports only floors below it'],
  ['server/orders/late.ts', 'server/start.ts', 'nobody below imports what puts the server together'],
  ['server/orders/odd.ts', 'server/testing/context.ts', 'only tests import what is for tests'],
  [
    'server/gadgets/turn.ts',
    'server/database/tables.ts',
    'a folder of the server has a floor (add it to .dependency-cruiser.mjs)',
  ],
  ['cli/gone.ts', 'cli/nowhere.ts', 'every import leads somewhere'],
] as const;

const ALLOWED = [
  ['cli/simulators.ts', 'simulators/start.ts'],
  ['cli/demo/run.ts', 'simulators/start.ts'],
  ['connectors/rakuma/rakuma.test.ts', 'simulators/rakuma/journal.ts'],
  ['server/exports/plan.ts', 'server/orders/store.ts'],
  ['server/exports/plan.test.ts', 'server/testing/context.ts'],
  ['web/orders/types.ts', 'contract/shops.ts'],
] as const;

let world: string;
let violations: readonly { from: string; to: string; rule: { name: string } }[];

beforeAll(async () => {
  world = await mkdtemp(join(tmpdir(), 'matome-imports-'));
  for (const [from, to] of [...FORBIDDEN, ...ALLOWED]) {
    await write(from, `import type { It } from '${pathFor(from, to)}';\nexport type Own = It;\n`);
    if (!to.startsWith('node:') && to !== 'cli/nowhere.ts') await write(to, 'export type It = 1;\n', 'wx');
  }
  await write(
    'web/orders/value.ts',
    "import { zod } from '../../contract/value.ts';\nexport const own = zod;\n",
  );
  await write('contract/value.ts', 'export const zod = 1;\n');
  await write('domain/a.ts', "import type { B } from './b.ts';\nexport type A = B;\n");
  await write('domain/b.ts', "import type { A } from './a.ts';\nexport type B = A;\n");
  violations = JSON.parse(await cruise()).summary.violations;
});

afterAll(() => rm(world, { recursive: true }));

test.each(FORBIDDEN)('%s must not import %s', (from, to, rule) => {
  const found = violations.filter((violation) => violation.from === from);
  expect(found.map(({ rule: { name } }) => name)).toContain(rule);
  if (to !== 'cli/nowhere.ts')
    expect(found.map((violation) => violation.to)).toContain(to.replace('node:', ''));
});

test.each(ALLOWED)('%s may import %s', (from) => {
  expect(violations.filter((violation) => violation.from === from)).toEqual([]);
});

test('the browser gets only the types of the contract', () => {
  const found = violations.find(({ from }) => from === 'web/orders/value.ts');
  expect(found?.rule.name).toContain('web takes only types from the contract');
});

test('two files that import each other are found, even by types alone', () => {
  const found = violations.filter(({ rule }) => rule.name === 'no import cycles');
  expect(found.map(({ from }) => from)).toContain('domain/a.ts');
});

function pathFor(from: string, to: string): string {
  if (to.startsWith('node:')) return to;
  const path = relative(dirname(from), to);
  return path.startsWith('.') ? path : `./${path}`;
}

async function write(path: string, text: string, flag: 'w' | 'wx' = 'w'): Promise<void> {
  await mkdir(join(world, dirname(path)), { recursive: true });
  await writeFile(join(world, path), text, { flag }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

/** The report. The program fails because of the violations; what counts is what it says. */
function cruise(): Promise<string> {
  const words = ['--config', join(ROOT, '.dependency-cruiser.mjs'), '--output-type', 'json'];
  const folders = ['domain', 'contract', 'connectors', 'simulators', 'server', 'web', 'cli'];
  return new Promise((resolve) => {
    const options = { cwd: world, maxBuffer: 64 * 1024 * 1024 };
    execFile(join(ROOT, 'node_modules/.bin/depcruise'), [...words, ...folders], options, (_error, stdout) =>
      resolve(stdout),
    );
  });
}
