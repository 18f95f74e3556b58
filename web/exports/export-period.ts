import { addDays } from '@matome/domain/time/tokyo.ts';
import type { CalendarDay } from '@matome/domain/time/tokyo.ts';
import { instantOfInput } from '../imports/tokyo-input.ts';

export const EXPORT_PERIODS = ['none', 'today', 'last-7', 'custom'] as const;
export const EXPORT_BASES = ['updated', 'ordered', 'ships'] as const;

/** 作成期間 as it stands in the form. `from` and `to` are the texts of two date-time inputs, used for `custom`. */
export type PeriodDraft = {
  readonly period: (typeof EXPORT_PERIODS)[number];
  readonly from: string;
  readonly to: string;
  readonly basis: (typeof EXPORT_BASES)[number];
};

export const NO_PERIOD: PeriodDraft = { period: 'none', from: '', to: '', basis: 'updated' };

/** What the API is asked for; without a period everything due. */
export type AskedPeriod = {
  readonly from?: string;
  readonly to?: string;
  readonly basis?: PeriodDraft['basis'];
};

/** The period to ask for, or what is wrong with it. */
export function readPeriod(
  draft: PeriodDraft,
  today: CalendarDay,
): { asked: AskedPeriod } | { problem: 'missing' | 'reversed' } {
  const { basis } = draft;
  switch (draft.period) {
    case 'none':
      return { asked: {} };
    case 'today':
      return { asked: { from: today, to: today, basis } };
    case 'last-7':
      return { asked: { from: addDays(today, -6), to: today, basis } };
    case 'custom': {
      const from = instantOfInput(draft.from);
      const to = instantOfInput(draft.to);
      if (from === undefined || to === undefined) return { problem: 'missing' };
      return from >= to ? { problem: 'reversed' } : { asked: { from, to, basis } };
    }
  }
}
