import { describe, expect, test } from 'vitest';
import { aShipNoticeCase, shipping } from '../testing/a-ship-notice-case.ts';
import type { Given } from '../testing/a-ship-notice-case.ts';
import { tokyoDay } from '../time/tokyo.ts';
import { decideShipNotice, shipNoticeReadyOn } from './decide-ship-notice.ts';

const decide = (given: Given) => decideShipNotice(aShipNoticeCase(given));
const codes = (given: Given) => decide(given).map(({ code }) => code);

describe('M10: the status', () => {
  test.each(['ready-to-ship', 'shipped', 'completed'] as const)(
    'an order that stands in %s is told',
    (phase) => {
      expect(codes({ ours: { status: phase, phase } })).toEqual([]);
    },
  );

  test.each([
    ['new', ['status-not-exportable']],
    ['on-hold', ['status-not-exportable', 'on-hold']],
    ['cancelled', ['status-not-exportable', 'cancelled']],
  ] as const)('an order that stands in %s is not told', (phase, reasons) => {
    expect(codes({ ours: { status: phase, phase } })).toEqual(reasons);
  });

  test("a status of the account's own counts as its phase", () => {
    expect(codes({ ours: { status: '01JQ', phase: 'new' } })).toEqual(['status-not-exportable']);
    expect(codes({ ours: { status: '01JQ', phase: 'ready-to-ship' } })).toEqual([]);
  });

  test('an order cancelled at the mall is never told, whatever status a person sets', () => {
    expect(codes({ mall: { mallPhase: 'cancelled' } })).toEqual(['cancelled']);
    expect(codes({ mall: { cancelledAt: '2026-04-01T09:00:00+09:00' } })).toEqual(['cancelled']);
  });

  test('an order whose status at the mall is unknown is told once a person moved it on', () => {
    expect(codes({ mall: { mallPhase: null } })).toEqual([]);
  });
});

describe('M10: the ship date by the calendar of Tokyo', () => {
  test.each([
    ['2026-03-31T23:59:59+09:00', ['ships-on-in-future']],
    ['2026-04-01T00:00:00+09:00', []],
    ['2026-04-01T23:59:59+09:00', []],
    ['2026-03-31T15:00:00Z', []],
    ['2026-03-31T14:59:59Z', ['ships-on-in-future']],
  ])('an order that ships on 1 April is asked for at %s', (now, reasons) => {
    expect(codes({ today: tokyoDay(new Date(now)) })).toEqual(reasons);
  });

  test('the reason names the day that is waited for', () => {
    expect(decide({ today: '2026-03-30' })).toEqual([{ code: 'ships-on-in-future', detail: '2026-04-01' }]);
  });

  test('an order without a ship date is not told', () => {
    expect(codes({ ours: shipping({ shipsOn: null }) })).toEqual(['ships-on-missing']);
  });
});

describe('what the mall says against shipping', () => {
  test('a prepaid order that is not paid is held back, unless a person overrules it', () => {
    expect(codes({ mall: { awaitingPayment: true } })).toEqual(['not-paid']);
    expect(codes({ mall: { awaitingPayment: true }, ours: { exportOverrides: ['not-paid'] } })).toEqual([]);
  });

  const holds = [
    { code: 'suspect', message: 'いたずら注文の疑い' },
    { code: 'fraud', message: '審査中' },
  ];
  test("a mark of the mall holds the order back in the mall's words, unless a person overrules it", () => {
    expect(decide({ mall: { holds } })).toEqual([
      { code: 'mall-hold', detail: 'いたずら注文の疑い / 審査中' },
    ]);
    expect(codes({ mall: { holds }, ours: { exportOverrides: ['mall-hold'] } })).toEqual([]);
  });

  test('an order that the mall ships itself is never told, whatever is overruled', () => {
    const ours = { exportOverrides: ['not-paid', 'mall-hold'] as const };
    expect(codes({ mall: { fulfilledByMall: true }, ours })).toEqual(['fulfilled-by-mall']);
  });
});

describe('R3: a mall is told once', () => {
  test.each([
    [{ state: 'sent', by: 'us' }, [{ code: 'already-sent' }]],
    [{ state: 'sent', by: 'mall' }, [{ code: 'already-shipped-at-mall' }]],
    [{ state: 'waiting' }, [{ code: 'waiting' }]],
    [{ state: 'uncertain' }, [{ code: 'uncertain' }]],
    [
      { state: 'refused', refusal: { code: 'E1', message: '番号が違います' } },
      [{ code: 'mall-refused', detail: '番号が違います' }],
    ],
    [
      { state: 'refused', refusal: { code: 'settled-by-a-person', message: '電話で連絡済み' } },
      [{ code: 'settled-by-a-person', detail: '電話で連絡済み' }],
    ],
  ] as const)('what was said before stands against it: %o', (told, reasons) => {
    expect(decide({ told })).toEqual(reasons);
  });

  test('an order that the mall shows as shipped is not told, even before that is merged', () => {
    expect(codes({ mall: { mallPhase: 'shipped' } })).toEqual(['already-shipped-at-mall']);
    expect(codes({ mall: { shipNotice: { given: true, notifiedAt: null } } })).toEqual([
      'already-shipped-at-mall',
    ]);
  });

  test('what we told is not taken for what the mall shows', () => {
    const told = { state: 'sent', by: 'us' } as const;
    expect(
      codes({ told, mall: { mallPhase: 'shipped', shipNotice: { given: true, notifiedAt: null } } }),
    ).toEqual(['already-sent']);
  });
});

test('M9: an order outside the period is not told', () => {
  expect(codes({ insidePeriod: false })).toEqual(['outside-period']);
});

test('M5: nothing is told for an account type that is not supported', () => {
  expect(codes({ accountTypeSupported: false })).toEqual(['account-type-not-supported']);
});

test('all reasons are given, not the first', () => {
  expect(
    codes({
      mall: {
        mallPhase: 'cancelled',
        awaitingPayment: true,
        holds: [{ code: 's', message: '疑い' }],
        fulfilledByMall: true,
      },
      ours: {
        status: 'on-hold',
        phase: 'on-hold',
        ...shipping({ carrier: null, shipsOn: null, trackingNumbers: [] }),
      },
      told: { state: 'uncertain' },
      insidePeriod: false,
      accountTypeSupported: false,
    }),
  ).toEqual([
    'status-not-exportable',
    'on-hold',
    'cancelled',
    'uncertain',
    'fulfilled-by-mall',
    'not-paid',
    'mall-hold',
    'carrier-missing',
    'tracking-number-missing',
    'ships-on-missing',
    'outside-period',
    'account-type-not-supported',
  ]);
});

test('an order becomes due on the ship date of its last parcel', () => {
  expect(shipNoticeReadyOn(aShipNoticeCase({ ours: shipping({}, { shipsOn: '2026-04-05' }) }))).toBe(
    '2026-04-05',
  );
});

test('an order that something stands against becomes due on no day', () => {
  expect(shipNoticeReadyOn(aShipNoticeCase({ mall: { awaitingPayment: true } }))).toBeNull();
  expect(shipNoticeReadyOn(aShipNoticeCase({ ours: shipping({}, { shipsOn: null }) }))).toBeNull();
});
