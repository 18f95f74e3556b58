import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { judgeFileLengths } from './file-length.ts';
import type { Guard } from './guard.ts';
import { listFiles } from './list-files.ts';
import { judgeManual } from './manual.ts';
import { readManualFacts } from './read-manual-facts.ts';
import { ROOT, runProgram } from './run-program.ts';
import { findScreenWords } from './screen-words.ts';
import { findForbiddenWords } from './words.ts';

/** Each with its tsconfig.json. The one of `checks` also covers the tests of `domain`. */
const TYPED = presentOf([
  'domain',
  'contract',
  'connectors',
  'simulators',
  'server',
  'web',
  'cli',
  'journeys',
  'bench',
  'setup',
  'checks',
]);

export const GUARDS: readonly Guard[] = [
  program('format', ['biome', 'format', '--reporter=summary']),
  program('lint', ['oxlint', '--type-aware', '--deny-warnings', '--format=unix']),
  ...TYPED.map((folder) => program(`types ${folder}`, ['tsc', '-p', folder])),
  program('imports', ['depcruise', '--config', '.dependency-cruiser.mjs', ...TYPED]),
  program('dead code', ['knip', '--no-progress']),
  { name: 'file length', run: async () => judgeFileLengths(await readAll()) },
  { name: 'words', run: async () => findForbiddenWords(await readAll()) },
  { name: 'words of screens', run: async () => findScreenWords(await readAll()) },
  { name: 'manual', run: async () => judgeManual(await readManualFacts(ROOT)) },
];

function program(name: string, words: readonly string[]): Guard {
  return {
    name,
    run: async () => {
      const { code, output } = await runProgram({ words, output: 'kept' });
      return { passed: code === 0, output: withoutCompilerHint(output) };
    },
  };
}

/** dependency-cruiser asks for an older TypeScript whenever it finds something; its swc parser needs none. */
function withoutCompilerHint(output: string): string {
  return output.split('‼ missing-tsc-transpiler')[0]?.trim() ?? '';
}

function presentOf(folders: readonly string[]): readonly string[] {
  return folders.filter((folder) => existsSync(join(ROOT, folder)));
}

async function readAll() {
  const paths = await listFiles(ROOT);
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(ROOT, path), 'utf8') })));
}
