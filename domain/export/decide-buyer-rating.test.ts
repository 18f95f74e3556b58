import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UNTOLD } from '../orders/decisions.ts';
import type { Telling } from '../orders/decisions.ts';
import type { MallOrder } from '../orders/mall-order.ts';
import type { Phase } from '../orders/status.ts';
import { aMallOrder, someDecisions } from '../testing/an-order.ts';
import { decisions, mallOrders, tellings } from '../testing/arbitraries.ts';
import { decideBuyerRating, isBuyerRatingReady } from './decide-buyer-rating.ts';

const review = { grade: 'good', comment: null, reviewedAt: '2026-04-05T10:00:00+09:00' } as const;
type Given = {
  mall?: Partial<MallOrder>;
  phase?: Phase;
  told?: Partial<Telling>;
  hasRatingMessage?: boolean;
  accountTypeSupported?: boolean;
  insidePeriod?: boolean;
};
const decide = ({ mall = {}, phase = 'shipped', told = {}, ...around }: Given) =>
  decideBuyerRating({
    mallOrder: aMallOrder({ mallPhase: 'shipped', buyerReview: review, ...mall }),
    decisions: someDecisions({ status: phase, phase }),
    buyerRating: { ...UNTOLD, ...told },
    hasRatingMessage: true,
    accountTypeSupported: true,
    insidePeriod: true,
    ...around,
  });

describe('M12: rating the buyer', () => {
  test('a buyer who has rated the receipt is rated', () => {
    expect(decide({})).toEqual([]);
  });

  test('the buyer is never rated before the buyer has rated', () => {
    expect(decide({ mall: { buyerReview: null } })).toEqual([{ code: 'buyer-has-not-rated' }]);
  });

  test('without a rating message nothing is sent', () => {
    expect(decide({ hasRatingMessage: false })).toEqual([{ code: 'rating-message-missing' }]);
  });

  test.each([
    [{ state: 'sent', by: 'us' }, [{ code: 'already-sent' }]],
    [{ state: 'sent', by: 'mall' }, [{ code: 'already-sent' }]],
    [{ state: 'waiting' }, [{ code: 'waiting' }]],
    [{ state: 'uncertain' }, [{ code: 'uncertain' }]],
    [
      { state: 'refused', refusal: { code: 'already_reviewed', message: '評価済みです' } },
      [{ code: 'mall-refused', detail: '評価済みです' }],
    ],
  ] as const)('the buyer is never rated twice: %o', (told, reasons) => {
    expect(decide({ told })).toEqual(reasons);
  });

  test("a rating given on the mall's own screen is not repeated", () => {
    expect(decide({ mall: { sellerReview: review } })).toEqual([{ code: 'already-sent' }]);
    expect(decide({ mall: { sellerReview: review }, told: { state: 'sent', by: 'us' } })).toEqual([
      { code: 'already-sent' },
    ]);
  });

  test('the buyer of a cancelled order is not rated, whoever cancelled it', () => {
    expect(decide({ phase: 'cancelled' })).toEqual([{ code: 'cancelled' }]);
    expect(decide({ mall: { mallPhase: 'cancelled' } })).toEqual([{ code: 'cancelled' }]);
  });

  test('all reasons are given, not the first', () => {
    const reasons = decide({
      mall: { buyerReview: null },
      phase: 'cancelled',
      told: { state: 'waiting' },
      hasRatingMessage: false,
      accountTypeSupported: false,
      insidePeriod: false,
    });
    expect(reasons.map(({ code }) => code)).toEqual([
      'cancelled',
      'buyer-has-not-rated',
      'waiting',
      'rating-message-missing',
      'outside-period',
      'account-type-not-supported',
    ]);
  });

  test('an order is ready exactly when it would be sent with a message, an account and no period', () => {
    fc.assert(
      fc.property(mallOrders, decisions, tellings, (mallOrder, ours, buyerRating) => {
        const matter = { mallOrder, decisions: ours, buyerRating };
        const reasons = decideBuyerRating({
          ...matter,
          hasRatingMessage: true,
          accountTypeSupported: true,
          insidePeriod: true,
        });
        expect(isBuyerRatingReady(matter)).toBe(reasons.length === 0);
        expect(new Set(reasons.map(({ code }) => code)).size).toBe(reasons.length);
      }),
    );
  });
});
