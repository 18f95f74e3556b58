import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from './run-program.ts';

const BAD = [
  ['no-explicit-any', 'export const price: any = 1;'],
  ['consistent-type-assertions', 'export const read = (x: unknown) => x as string;'],
  ['no-non-null-assertion', 'export const first = (list: string[]) => list[0]!;'],
  ['no-unsafe-assignment', "export const read = JSON.parse('{}');"],
  ['no-floating-promises', 'export const go = (f: () => Promise<void>) => { f(); };'],
  ['no-misused-promises', 'export const go = (f: () => Promise<void>) => { if (f()) f; };'],
  [
    'switch-exhaustiveness-check',
    "export function say(k: 'a' | 'b') {\n  switch (k) {\n    case 'a':\n      return 1;\n  }\n}",
  ],
  ['no-empty', 'export const go = (f: () => void) => { try { f(); } catch {} };'],
  ['max-params', 'export function move(a: 1, b: 2, c: 3, d: 4) {\n  return [a, b, c, d];\n}'],
] as const;

let world: string;
let found: string;

beforeAll(async () => {
  world = await mkdtemp(join(tmpdir(), 'matome-lint-'));
  await writeFile(
    join(world, 'tsconfig.json'),
    JSON.stringify({ extends: join(ROOT, 'tsconfig.base.json'), compilerOptions: { types: [] } }),
  );
  for (const [rule, text] of BAD) {
    await writeFile(join(world, `${rule}.ts`), `${text}\n`);
    await writeFile(join(world, `${rule}.test.ts`), `${text}\n`);
  }
  found = await lint();
});

afterAll(() => rm(world, { recursive: true }));

test.each(BAD)('%s is found', (rule) => {
  expect(found).toMatch(new RegExp(`^${rule}\\.ts:.*\\(${rule}\\)`, 'm'));
});

test('a test may assert types', () => {
  expect(found).not.toMatch(/^consistent-type-assertions\.test\.ts:/m);
});

function lint(): Promise<string> {
  const words = ['--type-aware', '--format=unix', '--config', join(ROOT, '.oxlintrc.json'), '.'];
  return new Promise((resolve) => {
    execFile(join(ROOT, 'node_modules/.bin/oxlint'), words, { cwd: world }, (_error, stdout) =>
      resolve(stdout),
    );
  });
}
