import { parseArgs } from 'node:util';

export const MEASURES = ['P1', 'P2', 'P3', 'P3b', 'P4', 'P6', 'P9', 'P10'] as const;
export type MeasureId = (typeof MEASURES)[number];

export type Options = {
  readonly only: ReadonlySet<MeasureId>;
  /** Of the simulated shop that is fetched, and so of the lists. */
  readonly orders: number;
  readonly notices: number;
  /** Each round of P1, P2 and P6 is measured with its floor; the medians are shown. */
  readonly rounds: number;
  readonly profileDir: string | undefined;
};

export const USAGE = `node bench/bench.ts [--only P1,P6] [--orders 20000] [--notices 2000] [--rounds 3] [--profile FOLDER]
measures: ${MEASURES.join(', ')}`;

/** Above this one round of P1 takes minutes. */
const MANY_ORDERS = 50_000;

/** Throws an Error with what is wrong. */
export function readOptions(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      only: { type: 'string' },
      orders: { type: 'string' },
      notices: { type: 'string' },
      rounds: { type: 'string' },
      profile: { type: 'string' },
    },
  });
  const orders = readCount('orders', values.orders ?? '20000');
  return {
    only: values.only === undefined ? new Set(MEASURES) : new Set(values.only.split(',').map(readMeasure)),
    orders,
    notices: readCount('notices', values.notices ?? '2000'),
    rounds: readCount('rounds', values.rounds ?? (orders > MANY_ORDERS ? '1' : '3')),
    profileDir: values.profile,
  };
}

function readMeasure(word: string): MeasureId {
  const id = MEASURES.find((measure) => measure.toLowerCase() === word.trim().toLowerCase());
  if (id === undefined) throw new Error(`--only: no measure ${word}`);
  return id;
}

function readCount(name: string, word: string): number {
  const count = Number(word);
  if (!Number.isInteger(count) || count < 1) throw new Error(`--${name}: a whole number from 1 up`);
  return count;
}
