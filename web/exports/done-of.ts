import type { ExportRun } from '@matome/contract/exports.ts';

type Counts = Pick<ExportRun, 'total' | 'sent' | 'skipped' | 'refused' | 'uncertain'>;

/** How many of the orders to be told have an end, and how many there are. Those left out need nothing. */
export function doneOf({ total, sent, skipped, refused, uncertain }: Counts): {
  readonly done: number;
  readonly total: number;
} {
  return { done: sent + refused + uncertain, total: Math.max(0, total - skipped) };
}
