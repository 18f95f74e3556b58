import type { MallError } from '@matome/connectors/mall-error.ts';
import type { ReadOrder } from '@matome/connectors/mall.ts';
import { tellingShown, toldAt } from '../ledger/telling.ts';
import { isUncertainForLong, withoutUncertainty, withUncertainty } from '../ledger/attend-uncertain.ts';
import type { Entry } from '../ledger/claim-store.ts';
import { SETTLED } from './judge-outcome.ts';
import { ALREADY_DONE, NO_ANSWER } from '../ledger/settlement-codes.ts';
import type { DeliveryTiming } from './timing.ts';
import type { Verdict } from '../ledger/verdict.ts';

/** After so many calls that the mall left unanswered and did not act on, a person decides. */
const DOUBTS_MAX = 40;

export type Look = {
  /** `believed`: the mall had time enough to act, so "it has it not" may be believed. */
  readonly entry: Entry & { readonly believed: boolean };
  /** `null` = the mall knows no such order. */
  readonly found: ReadOrder | null | MallError;
  readonly at: Date;
};

/** What a look at the mall means for an uncertain instruction. Nothing is ever sent again but on its word. */
export function judgeLook(look: Look, timing: DeliveryTiming, now: Date): Verdict {
  const { entry, found, at } = look;
  if (found instanceof Error) return judgeFailure(entry, found, { timing, now });
  const base = {
    entry,
    from: ['uncertain'],
    attempt: null,
    reading: found === null ? null : { read: found, at },
    attentions: withoutUncertainty,
  } as const;
  const shown = found === null ? 'no' : tellingShown(entry.kind, found.order, entry.shipments);
  if (found !== null && shown === 'others') {
    const settlement = { ...SETTLED, state: 'confirmed', code: ALREADY_DONE } as const;
    const step = { step: 'find-at-mall', at: toldAt(entry.kind, found.order) } as const;
    return { ...base, settlement, look: SAID.byOthers, step, event: 'found-at-mall' };
  }
  if (found !== null && shown === 'ours') {
    const told = toldAt(entry.kind, found.order) ?? now.toISOString();
    const confirmation = { at: told, warnings: entry.warnings, shipments: entry.shipments };
    const settlement = { ...SETTLED, state: 'confirmed' } as const;
    return { ...base, settlement, look: SAID.told, step: { step: 'confirm', confirmation }, event: 'told' };
  }
  if (!entry.believed) {
    const settlement = { ...SETTLED, state: 'uncertain', dueInMs: timing.quietMs / 2 } as const;
    return { ...base, settlement, look: null, step: null, event: null };
  }
  if (entry.doubts >= DOUBTS_MAX) {
    const refusal = { code: NO_ANSWER, message: SAID.givenUp };
    return {
      ...base,
      settlement: { ...SETTLED, state: 'refused', ...refusal },
      look: SAID.untold,
      step: { step: 'refuse', refusal },
      event: 'refused',
    };
  }
  const settlement = { ...SETTLED, state: 'planned', dueInMs: timing.backOffMs(entry.doubts) } as const;
  return { ...base, settlement, look: SAID.untold, step: { step: 'queue' }, event: 'planned-again' };
}

const SAID = {
  told: {
    ja: 'モールの受注を読み直しました。送信は届いていました。',
    en: 'The order was read back from the mall: what was sent had arrived.',
  },
  byOthers: {
    ja: 'モールの受注を読み直しました。別の内容で、モールの画面からすでに通知されています。',
    en: 'The order was read back from the mall: it was told something else, on the mall’s own screen.',
  },
  untold: {
    ja: 'モールの受注を読み直しました。送信は届いていませんでした。',
    en: 'The order was read back from the mall: what was sent had not arrived.',
  },
  givenUp: {
    ja: 'モールが何度も応答しませんでした。読み直したところ、送信は届いていません。モールの状況を確認し、再送してください。',
    en: 'The mall did not answer many times over. Read back, nothing had arrived. Look how the mall is doing, then retry.',
  },
} as const;

/** It stays uncertain, and is looked at again; after long a person is told. */
function judgeFailure(
  entry: Entry,
  error: MallError,
  { timing, now }: { readonly timing: DeliveryTiming; readonly now: Date },
): Verdict {
  const long = isUncertainForLong(entry.plannedAt, now);
  const known = entry.candidate.state.attentions;
  const isNews = long && withUncertainty(known).length > known.length;
  return {
    entry,
    from: ['uncertain'],
    settlement: {
      ...SETTLED,
      state: 'uncertain',
      code: error.kind,
      message: error.said,
      dueInMs: isMallDown(error) ? 0 : timing.unreadableMs,
    },
    attempt: null,
    look: null,
    step: null,
    event: isNews ? 'uncertain-for-long' : null,
    reading: null,
    ...(isNews ? { attentions: withUncertainty } : {}),
  };
}

/** The mall as a whole, not this one order: whatever else waits for it waits as well. */
export function isMallDown(error: MallError): boolean {
  return error.kind !== 'unreadable' && error.kind !== 'refused';
}
