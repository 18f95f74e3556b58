import { expect, test } from 'vitest';
import { anOrderState, someDecisions } from '../testing/an-order.ts';
import {
  confirmBuyerRating,
  doubtBuyerRating,
  findBuyerRatingAtMall,
  queueBuyerRating,
  recallBuyerRating,
  refuseBuyerRating,
  settleBuyerRating,
} from './after-buyer-rating.ts';
import { UNTOLD } from './decisions.ts';

const shipped = anOrderState({ decisions: someDecisions({ status: 'shipped', phase: 'shipped' }) });

test('M12: a confirmed rating completes the trade', () => {
  const state = confirmBuyerRating(shipped, { at: '2026-04-06T09:00:00+09:00', warnings: [] });
  expect(state.decisions).toMatchObject({ status: 'completed', phase: 'completed', statusBy: 'system' });
  expect(state.buyerRating).toEqual({
    ...UNTOLD,
    state: 'sent',
    by: 'us',
    sentAt: '2026-04-06T09:00:00+09:00',
  });
  expect(state.shipNotice).toBe(shipped.shipNotice);
});

test('a rating never takes a cancelled order back', () => {
  const cancelled = anOrderState({ decisions: someDecisions({ status: 'cancelled', phase: 'cancelled' }) });
  const confirmed = confirmBuyerRating(cancelled, { at: '2026-04-06T09:00:00+09:00', warnings: [] });
  expect(confirmed.decisions.status).toBe('cancelled');
});

test("a rating found on the mall's own screen completes the trade too", () => {
  const state = findBuyerRatingAtMall(shipped, { at: null });
  expect(state.buyerRating).toMatchObject({ state: 'sent', by: 'mall' });
  expect(state.decisions.status).toBe('completed');
});

test('a rating on its way, doubted, refused, settled or taken back leaves the order where it stands', () => {
  const refusal = { code: 'already_reviewed', message: '評価済みです' };
  const ends = [
    [queueBuyerRating(shipped), { state: 'waiting' }],
    [doubtBuyerRating(shipped), { state: 'uncertain' }],
    [refuseBuyerRating(shipped, refusal), { state: 'refused', refusal }],
    [
      settleBuyerRating(shipped, { note: '済' }),
      { state: 'refused', refusal: { code: 'settled-by-a-person', message: '済' } },
    ],
    [recallBuyerRating(queueBuyerRating(shipped)), { state: 'untold' }],
  ] as const;
  for (const [state, rating] of ends) {
    expect(state.buyerRating).toEqual({ ...UNTOLD, ...rating });
    expect(state.decisions).toBe(shipped.decisions);
  }
});
