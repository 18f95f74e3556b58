import { expect, test } from 'vitest';
import { readAhead } from './read-ahead.ts';

async function* numbers(upTo: number, made: number[] = []): AsyncGenerator<number> {
  for (let n = 1; n <= upTo; n += 1) {
    made.push(n);
    yield n;
  }
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

test('what has arrived is handed over together, in order', async () => {
  const taken: (readonly number[])[] = [];
  for await (const items of readAhead(numbers(5), 3)) {
    taken.push(items);
    await settled();
  }
  expect(taken.flat()).toEqual([1, 2, 3, 4, 5]);
  expect(taken.length).toBeLessThan(5);
});

test('no more is read ahead than was said', async () => {
  const made: number[] = [];
  const reader = readAhead(numbers(10, made), 2);
  await settled();
  await reader.next();
  await settled();
  // Two wait, and one was handed over.
  expect(made.length).toBeLessThanOrEqual(4);
  await reader.return(undefined);
  expect(made.length).toBeLessThan(10);
});

test('an error comes after the items before it', async () => {
  async function* failing(): AsyncGenerator<number> {
    yield 1;
    yield 2;
    throw new Error('the mall is down');
  }
  const taken: number[] = [];
  await expect(async () => {
    for await (const items of readAhead(failing(), 8)) taken.push(...items);
  }).rejects.toThrow('the mall is down');
  expect(taken).toEqual([1, 2]);
});

test('a source without items ends', async () => {
  const taken: unknown[] = [];
  for await (const items of readAhead(numbers(0), 8)) taken.push(items);
  expect(taken).toEqual([]);
});
