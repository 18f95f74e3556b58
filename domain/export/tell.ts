import type { Telling } from '../orders/decisions.ts';
import { UNTOLD } from '../orders/decisions.ts';
import type { Instant } from '../time/tokyo.ts';
import type { Warning } from './reason.ts';

/** Refusal code of what a person settled in the ledger without the mall. */
export const SETTLED_BY_A_PERSON = 'settled-by-a-person';

/** What the mall answered when it took our word. `shipments` as they were told; `null` where there are none. */
export type Confirmation = {
  readonly at: Instant;
  readonly warnings: readonly Warning[];
  readonly shipments: Telling['told'];
};

export function tellingConfirmed({ at, warnings, shipments }: Confirmation): Telling {
  return { state: 'sent', by: 'us', sentAt: at, refusal: null, warnings, told: shipments };
}

/** Somebody told it on the mall's own screen. `at` null = the mall does not say when. */
export function tellingFoundAtMall(at: Instant | null): Telling {
  return { ...UNTOLD, state: 'sent', by: 'mall', sentAt: at };
}

export function tellingRefused(refusal: Warning): Telling {
  return { ...UNTOLD, state: 'refused', refusal };
}

export function tellingSettled(note: string): Telling {
  return tellingRefused({ code: SETTLED_BY_A_PERSON, message: note });
}

/** In the ledger and not yet told. */
export const TELLING_WAITING: Telling = { ...UNTOLD, state: 'waiting' };

/** It may have arrived; nothing more is sent until the mall was read. */
export const TELLING_UNCERTAIN: Telling = { ...UNTOLD, state: 'uncertain' };
