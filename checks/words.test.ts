import { expect, test } from 'vitest';
import { findForbiddenWords } from './words.ts';

// Put together from parts, so that this file passes the guard that it tests.
test.each([
  ['README.md', `see /${'work'}/main`, 'a path of one machine'],
  ['README.md', `see ../${'shared'}/product.md`, 'a path outside the repository'],
  ['server/start.ts', `const key = '/${'home'}/taro/key';`, 'a home folder of one machine'],
  ['server/start.ts', `const key = '/${'root'}/key';`, 'a home folder of one machine'],
  ['package-lock.json', `"resolved": "${'https'}://example.test/zod.tgz"`, 'the host of a package registry'],
  ['docs/a.md', `npm config set registry https://${'registry'}.npmjs.org`, 'the host of a package registry'],
  ['server/start.ts', `// ${'TO'}DO: later`, 'unfinished work'],
  ['domain/a.test.ts', `test.${'only'}('x', f);`, 'a test that does not run'],
  ['domain/a.test.ts', `describe.${'skip'}('x', f);`, 'a test that does not run'],
  ['journeys/orders.ts', `test.describe.${'only'}('x', f);`, 'a test that does not run'],
  ['domain/time/tokyo.ts', 'return Date.now();', 'time and chance are passed in'],
  ['connectors/rakuma/client.ts', 'const at = new Date();', 'time and chance are passed in'],
])('%s must not say: %s', (path, line, because) => {
  const { passed, output } = findForbiddenWords([{ path, text: `first line\n${line}\n` }]);
  expect(passed).toBe(false);
  expect(output).toContain(`${path}:2: `);
  expect(output).toContain(because);
});

test.each([
  ['domain/time/tokyo.ts', 'return new Date(instant);'],
  ['server/start.ts', 'now: () => new Date(),'],
  ['domain/time/tokyo.test.ts', 'const at = new Date();'],
  ['web/app/paths.ts', "const path = 'https://example.test/root/items';"],
  ['README.md', 'Rows that were skipped are listed; the framework at work.'],
])('%s may say: %s', (path, text) => {
  expect(findForbiddenWords([{ path, text }])).toEqual({ passed: true, output: '' });
});
