import type { Verdict } from './guard.ts';

type Rule = { readonly pattern: RegExp; readonly in?: RegExp; readonly because: string };
type File = { readonly path: string; readonly text: string };

// The patterns are written so that they do not match their own text.
const RULES: readonly Rule[] = [
  { pattern: /\/work\//, because: 'a path of one machine' },
  { pattern: /\.\.\/shared\b/, because: 'a path outside the repository' },
  {
    pattern: /(?<![\w.])\/(?:home|Users)\/\w+|(?<![\w.])\/root\/|\b[A-Z]:\\Users\\/,
    because: 'a home folder of one machine',
  },
  {
    pattern: /registry\.[\w-]+\.\w+|\bnpm\.pkg\.github\b|"resolve[d]": "http/,
    because: 'the host of a package registry',
  },
  { pattern: /\b(?:[T]ODO|[F]IXME|[X]XX)\b/, because: 'unfinished work; open an issue instead' },
  {
    pattern: /\b(?:test|it|describe|suite)(?:\.\w+)*\.(?:only|skip|todo|fixme)\b/,
    in: /(?:\.test\.tsx?|\.soak\.ts|journeys\/.*\.ts)$/,
    because: 'a test that does not run, or keeps others from running',
  },
  {
    pattern: /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/,
    in: /^(?:domain|connectors)\/(?!.*\.test\.ts$|.*\/testing\/|conformance\/|.*\/scripted-).*\.ts$/,
    because: 'time and chance are passed in',
  },
];

/** Words that may not stand in the repository, each with its line. */
export function findForbiddenWords(files: readonly File[]): Verdict {
  const found = files.flatMap(({ path, text }) => {
    const rules = RULES.filter((rule) => rule.in === undefined || rule.in.test(path));
    return text.split('\n').flatMap((line, index) =>
      rules.flatMap(({ pattern, because }) => {
        const match = pattern.exec(line);
        return match ? [`${path}:${index + 1}: “${match[0]}” — ${because}`] : [];
      }),
    );
  });
  return { passed: found.length === 0, output: found.join('\n') };
}
