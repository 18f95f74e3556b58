/** A seeded source of chance: the same key draws the same, on every machine and in every run. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number, both ends included. */
  integer(from: number, to: number): number;
  pick<T>(choices: readonly T[]): T;
  chance(probability: number): boolean;
}

/** One stream of draws per thing (`stream`, `index`), so that no thing's draws depend on how many others there are. */
export function createRandom(seed: number, stream: number, index: number): Random {
  let state = scramble(scramble(scramble(seed) + stream) + index);
  function next(): number {
    state = (state + 0x9e3779b9) | 0;
    return scramble(state) / 2 ** 32;
  }
  function integer(from: number, to: number): number {
    return from + Math.floor(next() * (to - from + 1));
  }
  function pick<T>(choices: readonly T[]): T {
    const choice = choices[integer(0, choices.length - 1)];
    if (choice === undefined) throw new Error('there is nothing to pick from');
    return choice;
  }
  return { next, integer, pick, chance: (probability) => next() < probability };
}

/** Spreads every bit of a 32-bit number over all the others. */
function scramble(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
