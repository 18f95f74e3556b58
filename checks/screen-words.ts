import { parseSync } from 'vite';
import type { Verdict } from './guard.ts';

type File = { readonly path: string; readonly text: string };

const SCREEN = /^web\/(?!words\/).*(?<!\.test)\.tsx?$/;
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** Code that speaks Japanese for a reason of its own. */
const ALLOWED: ReadonlyMap<string, string> = new Map([
  ['web/orders/days/parse-day.ts', 'what a clerk may type for a day, whatever the language of the screen'],
  ['web/shell/useCommands.tsx', 'who cannot read the screen finds the language by its Japanese name'],
]);

/** Japanese in the code of a screen, which would stay Japanese when the screen turns English: it belongs into web/words. */
export function findScreenWords(files: readonly File[]): Verdict {
  const found = files
    .filter(({ path, text }) => SCREEN.test(path) && !ALLOWED.has(path) && JAPANESE.test(text))
    .flatMap(({ path, text }) => textsIn(parseSync(path, text).program).map((word) => `${path}: “${word}”`));
  return { passed: found.length === 0, output: found.join('\n') };
}

/** Every Japanese text of a syntax tree: of strings, templates and elements; comments are no part of it. */
function textsIn(node: unknown): readonly string[] {
  if (typeof node === 'string') return JAPANESE.test(node) ? [node.trim()] : [];
  if (typeof node !== 'object' || node === null) return [];
  // A literal tells its text twice, as it is written and as it is read.
  const { raw: _, ...parts } = { raw: null, ...node };
  return Object.values(parts).flatMap(textsIn);
}
