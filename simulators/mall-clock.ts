/** The mall's own time: the world's, plus what the control path has added. Milliseconds since 1970. */
export interface MallClock {
  now(): number;
  forward(ms: number): void;
  reset(): void;
}

export function createMallClock(now: () => Date): MallClock {
  let aheadMs = 0;
  return {
    now: () => now().getTime() + aheadMs,
    forward: (ms) => {
      aheadMs += ms;
    },
    reset: () => {
      aheadMs = 0;
    },
  };
}
