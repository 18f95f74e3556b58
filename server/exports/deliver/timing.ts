/** How long the delivery waits for what. Real waiting, by the clock of the database. */
export type DeliveryTiming = {
  /** Without a sign of life for so long, the sender of a claimed instruction is taken for dead. Longer than a write's time-out, 20 s. */
  readonly leaseMs: number;
  readonly heartbeatMs: number;
  /** A shop gives its place to others after this long, however much it has left. */
  readonly sliceMs: number;
  /** From an unknown outcome to the first look at the mall. */
  readonly readBackAfterMs: number;
  /** For so long after an unknown outcome the mall may still act on it: until then only "it has it" is believed. */
  readonly quietMs: number;
  /** To the next look at an order that the mall shows unreadably. */
  readonly unreadableMs: number;
  /** After the n-th failure in a row; n from 1. */
  readonly backOffMs: (failures: number) => number;
};

export const DELIVERY_TIMING: DeliveryTiming = {
  leaseMs: 21_000,
  heartbeatMs: 5_000,
  sliceMs: 5_000,
  readBackAfterMs: 1_000,
  quietMs: 5_000,
  unreadableMs: 60_000,
  backOffMs: (failures) => withJitter(baseBackOffMs(failures)),
};

const LONG_OUTAGE_FAILURES = 30;

/** 1, 2, 4, 8, 10 s … and 30 s in a long outage: whatever waits is told within a minute after the mall is back. */
function baseBackOffMs(failures: number): number {
  if (failures > LONG_OUTAGE_FAILURES) return 30_000;
  return Math.min(10_000, 1000 * 2 ** (Math.max(1, failures) - 1));
}

/** Up to a fifth earlier, so that many shops of one mall do not come back at the same instant. */
function withJitter(ms: number): number {
  return Math.round(ms * (1 - Math.random() / 5));
}
