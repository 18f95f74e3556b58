import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { addConnector, addSimulator } from './add-to-index.ts';
import { nameMall } from './name-mall.ts';
import { scaffoldMall } from './scaffold-mall.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COPIED = [
  'connectors',
  'simulators',
  'domain',
  'vitest.config.ts',
  'tsconfig.base.json',
  'biome.json',
  '.oxlintrc.json',
];
const MADE = ['connectors/template-mall', 'simulators/template-mall'];

test('a new mall passes the shared suite, the compiler, the linter and the formatter as it was made', async () => {
  const root = await copyRepository();
  const made = await scaffoldMall({ root, name: 'template-mall' });
  expect(made).toMatchObject({ folders: MADE });
  const run = (...words: string[]) => runNode(root, words);
  const indexes = ['connectors/malls.ts', 'simulators/malls.ts'];

  const [suite, ...judges] = await Promise.all([
    run('node_modules/vitest/vitest.mjs', 'run', '--project', 'pure', '--reporter=verbose', ...MADE),
    run('node_modules/typescript/bin/tsc', '-p', 'connectors'),
    run('node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings', ...MADE, ...indexes),
    run('node_modules/@biomejs/biome/bin/biome', 'format', ...MADE, ...indexes),
  ]);
  for (const { code, output } of [suite, ...judges]) expect(code, output).toBe(0);
  expect(suite.output).toContain('M4 right credentials connect');
  expect(suite.output).toContain('R1 every order of the window comes, over all its pages');
  expect(suite.output).toContain('R6 an order that cannot be read is set aside');
  expect(suite.output).toContain('a page hit by cut-answer fails as something to try again');
  expect(await readFile(join(root, 'connectors/template-mall/index.ts'), 'utf8')).not.toContain('__');
}, 120_000);

test('a mall that is there already is refused in one line, with exit code 1', async () => {
  const { code, output } = await runNode(ROOT, ['setup/new-mall/new-mall.ts', 'rakuma']);
  expect([code, output]).toEqual([1, 'connectors/rakuma is there already: choose another name.\n']);
});

test.each([
  '',
  'Qoo10',
  '10-mall',
  'my_mall',
  'my--mall',
  'mall-',
  '../mall',
  'a'.repeat(31),
  'class',
  'malls',
])('the name “%s” is refused in one line', (name) => {
  expect(nameMall(name)).toEqual({ refused: expect.stringMatching(/^.+$/u) });
});

test('a name that differs from a folder by its hyphens alone is refused', async () => {
  expect(await scaffoldMall({ root: ROOT, name: 'raku-ten' })).toEqual({
    refused: 'connectors/rakuten is there already: choose another name.',
  });
});

const FAIR = { id: 'fair', variable: 'fair', pascal: 'Fair', words: 'Fair' };

test('the connector comes last in the list, its import where it sorts', () => {
  const index = [
    "import { amazon } from './amazon/index.ts';",
    'import {',
    '  rakuma,',
    "} from './rakuma/index.ts';",
    'export const malls: readonly Mall[] = [rakuma, amazon];',
    '',
  ];
  expect(addConnector(index.join('\n'), FAIR).split('\n')).toEqual([
    "import { amazon } from './amazon/index.ts';",
    "import { fair } from './fair/index.ts';",
    'import {',
    '  rakuma,',
    "} from './rakuma/index.ts';",
    'export const malls: readonly Mall[] = [rakuma, amazon, fair];',
    '',
  ]);
});

test('the simulator comes last among the framed ones, its import last when nothing sorts behind it', () => {
  const index = [
    "import { openAmazon } from './amazon/open-amazon.ts';",
    '',
    'const FRAMED: Readonly<Record<string, (world: World) => SimulatedMall>> = {',
    '  amazon: openAmazon,',
    '};',
    '',
  ];
  expect(addSimulator(index.join('\n'), FAIR).split('\n')).toEqual([
    "import { openAmazon } from './amazon/open-amazon.ts';",
    "import { openFair } from './fair/open-fair.ts';",
    '',
    'const FRAMED: Readonly<Record<string, (world: World) => SimulatedMall>> = {',
    '  amazon: openAmazon,',
    "  'fair': openFair,",
    '};',
    '',
  ]);
});

test('an index of another form is left alone', () => {
  expect(() => addConnector('export const malls = new Set();\n', FAIR)).toThrow('the index has no list');
});

/** What a mall needs to be tried, with the packages that are installed. Gone after the test. */
async function copyRepository(): Promise<string> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'matome-new-mall-')));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const name of COPIED) await cp(join(ROOT, name), join(root, name), { recursive: true });
  await mkdir(join(root, 'node_modules/@matome'), { recursive: true });
  for (const name of await readdir(join(ROOT, 'node_modules'))) {
    if (name.startsWith('.') || name === '@matome') continue;
    await symlink(join(ROOT, 'node_modules', name), join(root, 'node_modules', name), 'junction');
  }
  for (const workspace of ['connectors', 'simulators', 'domain'])
    await symlink(join(root, workspace), join(root, 'node_modules/@matome', workspace), 'junction');
  return root;
}

/** Runs a script on this Node.js, outside of the test that runs it. */
async function runNode(root: string, words: readonly string[]): Promise<{ code: number; output: string }> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITE|VITEST|TEST|NODE_)/.test(name)),
  );
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [...words],
      { cwd: root, env: { ...env, NO_COLOR: '1' } },
      (error, out, err) => {
        resolve({ code: error === null ? 0 : Number(error.code ?? 1), output: `${out}${err}` });
      },
    );
  });
}
