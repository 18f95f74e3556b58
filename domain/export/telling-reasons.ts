import type { Telling } from '../orders/decisions.ts';
import type { Reason } from './reason.ts';
import { SETTLED_BY_A_PERSON } from './tell.ts';

/** What was said before stands against saying it again: the ledger, or a person in it, has the next word. */
export function tellingReasons(telling: Telling): readonly Reason[] {
  switch (telling.state) {
    case 'untold':
      return [];
    case 'waiting':
      return [{ code: 'waiting' }];
    case 'uncertain':
      return [{ code: 'uncertain' }];
    case 'sent':
      return [{ code: 'already-sent' }];
    case 'refused': {
      const settled = telling.refusal?.code === SETTLED_BY_A_PERSON;
      const code = settled ? 'settled-by-a-person' : 'mall-refused';
      return [telling.refusal === null ? { code } : { code, detail: telling.refusal.message }];
    }
  }
}
