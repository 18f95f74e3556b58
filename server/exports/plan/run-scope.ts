import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import type { Basis, Choice, Scope } from '../decide/scope-store.ts';
import type { RunRow } from '../runs/export-run-store.ts';

/** The orders that a stored run is about, as of now. */
export function scopeOf(run: RunRow, now: Date): Scope {
  return {
    accountId: run.account_id,
    shopId: run.shop_id,
    kind: run.kind,
    choice: choiceOf(run, now),
    today: tokyoDay(now),
  };
}

/** Orders that were named override a period; without either, everything that is not finished. */
function choiceOf(run: RunRow, now: Date): Choice {
  if (run.order_ids !== null) return { by: 'ids', orderIds: run.order_ids };
  if (run.from_at === null || run.to_at === null) return { by: 'open', now };
  return { by: 'period', period: { from: run.from_at, to: run.to_at }, basis: basisOf(run.basis) };
}

function basisOf(text: string): Basis {
  if (text === 'ordered' || text === 'ships') return text;
  return 'updated';
}
