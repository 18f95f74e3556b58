/** The six phases every status stands in. Built-in statuses carry their phase's name as id. */
export const PHASES = ['new', 'on-hold', 'ready-to-ship', 'shipped', 'completed', 'cancelled'] as const;
export type Phase = (typeof PHASES)[number];

/** How far an order has come; a later phase is never undone by an import. On hold stands beside `new`. */
const PROGRESS: Record<Phase, number> = {
  new: 0,
  'on-hold': 0,
  'ready-to-ship': 1,
  shipped: 2,
  completed: 3,
  cancelled: 4,
};

/** True when `phase` comes before `other` in an order's life. */
export function standsBefore(phase: Phase, other: Phase): boolean {
  return PROGRESS[phase] < PROGRESS[other];
}

/** Screen words of the built-in statuses. */
export const STATUS_NAMES: Record<Phase, { ja: string; en: string }> = {
  new: { ja: '新規受付', en: 'New' },
  'on-hold': { ja: '保留', en: 'On hold' },
  'ready-to-ship': { ja: '発送待ち', en: 'Ready to ship' },
  shipped: { ja: '発送済み', en: 'Shipped' },
  completed: { ja: '完了', en: 'Completed' },
  cancelled: { ja: 'キャンセル', en: 'Cancelled' },
};
