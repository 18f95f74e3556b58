import { describe, expect, test } from 'vitest';
import type { Carrier, Method } from '../shipping/carriers.ts';
import { SOME_RULES, aMallOrder, aShipment, anOrderState, someDecisions } from '../testing/an-order.ts';
import { decideShipNotice } from './decide-ship-notice.ts';
import type { ShipNoticeRules } from './ship-notice-rules.ts';

const METHODS: readonly Method[] = [
  'parcel',
  'mail-bin',
  'non-standard-mail',
  'letter-pack',
  'nekopos',
  'compact',
  'yu-packet',
  'click-post',
  'other',
];

/** M10: `o` = sent without a 伝票番号. Columns as in METHODS. */
const WITHOUT_NUMBER: readonly [Carrier, string][] = [
  ['yamato', 'x x x x x x x x x'],
  ['sagawa', 'x o x x x x x x x'],
  ['japan-post', 'x o o o x x x x x'],
  ['yu-pack', 'x x o o x x x x x'],
  ['seino', 'x x x x x x x x x'],
  ['fukuyama', 'x x x x x x x x x'],
  ['other', 'x x x x x x x x x'],
];
const cells = WITHOUT_NUMBER.flatMap(([carrier, row]) =>
  row.split(' ').map((cell, i) => ({ carrier, method: METHODS[i] ?? 'other', sent: cell === 'o' })),
);

function codes(
  carrier: Carrier,
  method: Method,
  trackingNumbers: readonly string[],
  rules: ShipNoticeRules = SOME_RULES,
) {
  const parcels = [{ id: '1', shipment: aShipment({ carrier, method, trackingNumbers }) }];
  const reasons = decideShipNotice({
    ...anOrderState({ decisions: someDecisions({ parcels }) }),
    mallOrder: aMallOrder(),
    rules,
    accountTypeSupported: true,
    today: '2026-04-01',
    insidePeriod: true,
  });
  return reasons.map(({ code }) => code);
}

describe('M10: which orders are told to the mall', () => {
  test('the table holds every carrier with every method', () => {
    expect(cells).toHaveLength(63);
  });

  test.each(cells)('with a tracking number $carrier by $method is sent', ({ carrier, method }) => {
    expect(codes(carrier, method, ['1234-5678-9012'])).toEqual([]);
  });

  test.each(cells.filter(({ sent }) => sent))(
    'without a tracking number $carrier by $method is sent all the same',
    ({ carrier, method }) => {
      expect(codes(carrier, method, [])).toEqual([]);
      expect(codes(carrier, method, ['　'])).toEqual([]);
    },
  );

  test.each(cells.filter(({ sent }) => !sent))(
    'without a tracking number $carrier by $method is not sent',
    ({ carrier, method }) => {
      expect(codes(carrier, method, [])).toEqual(['tracking-number-missing']);
    },
  );

  test.each(cells)(
    'a mall without the exceptions wants a number of $carrier by $method',
    ({ carrier, method }) => {
      const strict = { ...SOME_RULES, numberlessMethods: false };
      expect(codes(carrier, method, [], strict)).toEqual(['tracking-number-missing']);
    },
  );
});
