import type { Verdict } from './guard.ts';

const WARN_ABOVE = 250;
const FAIL_ABOVE = 400;
const CODE = /\.(ts|tsx|mjs|js|css|sql)$/;
const EXCEPTED = /(^|\/)(fixtures|migrations|generated)\//;

type File = { readonly path: string; readonly text: string };

/** No code file above 400 lines; one above 250 is named. Migrations, fixtures and generated files may be long. */
export function judgeFileLengths(files: readonly File[]): Verdict {
  const lengths = files
    .filter(({ path }) => CODE.test(path) && !EXCEPTED.test(path))
    .map(({ path, text }) => ({ path, lines: countLines(text) }))
    .sort((a, b) => b.lines - a.lines);
  const long = lengths.filter(({ lines }) => lines > WARN_ABOVE);
  const tooLong = long.filter(({ lines }) => lines > FAIL_ABOVE);
  return {
    passed: tooLong.length === 0,
    output: tooLong.map(({ path, lines }) => `${path}: ${lines} lines; at most ${FAIL_ABOVE}`).join('\n'),
    note: [
      `${lengths.length} files, median ${lengths[Math.floor(lengths.length / 2)]?.lines ?? 0} lines`,
      ...long.map(({ path, lines }) => `long: ${path} ${lines}`),
    ].join('\n'),
  };
}

function countLines(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}
