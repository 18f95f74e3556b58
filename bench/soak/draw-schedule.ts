import type { FaultRuleInput } from '@matome/simulators/faults.ts';
import { createRandom } from '@matome/simulators/random.ts';
import type { Random } from '@matome/simulators/random.ts';
import { drawFault, FAULT_KINDS } from './draw-fault.ts';

/** Which of those that fit: 0 the first, just below 1 the last. */
type Pick = { readonly pick: number };

/** What happens from outside while the desk works. */
export type Happening =
  | { readonly kind: 'buy'; readonly isPaid: boolean; readonly isHidden: boolean }
  | ({ readonly kind: 'pay' | 'cancel' | 'ship-at-mall' | 'review' | 'reveal' } & Pick)
  | { readonly kind: 'fault'; readonly rule: FaultRuleInput }
  | {
      readonly kind: 'kill';
      readonly target: 'desk' | 'worker';
      readonly signal: 'SIGKILL' | 'SIGTERM';
      readonly downMs: number;
    }
  | { readonly kind: 'cut-database' };

export type Scheduled = { readonly atMs: number; readonly happening: Happening };

const PER_MINUTE: Readonly<Record<Happening['kind'], number>> = {
  buy: 40,
  pay: 15,
  cancel: 4,
  'ship-at-mall': 3,
  review: 25,
  reveal: 6,
  fault: 22,
  kill: 4,
  'cut-database': 0.5,
};
const KINDS = [
  'buy',
  'pay',
  'cancel',
  'ship-at-mall',
  'review',
  'reveal',
  'fault',
  'kill',
  'cut-database',
] as const;
const MINUTE_MS = 60_000;

/** The same seed draws the same schedule, by time. */
export function drawSchedule(seed: number, minutes: number): readonly Scheduled[] {
  const scheduled = KINDS.flatMap((kind, stream) =>
    Array.from({ length: Math.ceil(PER_MINUTE[kind] * minutes) }, (_, index): Scheduled => {
      const random = createRandom(seed, stream, index);
      return { atMs: Math.floor(random.next() * minutes * MINUTE_MS), happening: draw(random, kind, index) };
    }),
  );
  return scheduled.sort((a, b) => a.atMs - b.atMs);
}

function draw(random: Random, kind: Happening['kind'], index: number): Happening {
  switch (kind) {
    case 'buy':
      return { kind, isPaid: random.chance(0.7), isHidden: random.chance(0.15) };
    case 'pay':
    case 'cancel':
    case 'ship-at-mall':
    case 'review':
    case 'reveal':
      return { kind, pick: random.next() };
    case 'fault':
      return { kind, rule: drawFault(random, FAULT_KINDS[index % FAULT_KINDS.length] ?? 'delay') };
    case 'kill':
      return {
        kind,
        target: random.pick(['desk', 'worker']),
        signal: random.pick(['SIGKILL', 'SIGKILL', 'SIGTERM']),
        downMs: random.integer(0, 3_000),
      };
    case 'cut-database':
      return { kind };
    default:
      return kind satisfies never;
  }
}
