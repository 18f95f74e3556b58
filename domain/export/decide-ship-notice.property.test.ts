import fc from 'fast-check';
import { expect, test } from 'vitest';
import { days, decisions, mallOrders, tellings } from '../testing/arbitraries.ts';
import { decideShipNotice, shipNoticeReadyOn } from './decide-ship-notice.ts';
import type { ShipNoticeCase } from './decide-ship-notice.ts';
import type { ShipNoticeRules } from './ship-notice-rules.ts';

const rules: fc.Arbitrary<ShipNoticeRules> = fc.record({
  numberlessMethods: fc.boolean(),
  trackingNumberPattern: fc.option(fc.constant('[0-9]{10,14}')),
  trackingNumbersMax: fc.constantFrom(1, 20),
  carriers: fc.option(fc.subarray(['yamato', 'sagawa', 'japan-post', 'other'] as const)),
  methods: fc.option(fc.subarray(['parcel', 'mail-bin', 'letter-pack'] as const)),
});

const cases: fc.Arbitrary<ShipNoticeCase> = fc.record({
  mallOrder: mallOrders,
  decisions,
  shipNotice: tellings,
  rules,
  accountTypeSupported: fc.boolean(),
  today: days,
  insidePeriod: fc.boolean(),
});

/** Ready but for what is drawn: so that both answers are common. */
const nearlyReady: fc.Arbitrary<ShipNoticeCase> = fc
  .tuple(cases, fc.subarray([0, 1, 2, 3, 4]))
  .map(([c, spoilt]) => ({
    ...c,
    mallOrder: spoilt.includes(0)
      ? c.mallOrder
      : {
          ...c.mallOrder,
          mallPhase: 'new',
          cancelledAt: null,
          holds: [],
          awaitingPayment: false,
          fulfilledByMall: false,
          shipNotice: { given: false, notifiedAt: null },
        },
    decisions: {
      ...c.decisions,
      ...(spoilt.includes(1) ? {} : { status: 'ready-to-ship', phase: 'ready-to-ship' }),
      parcels: c.decisions.parcels.map(({ id, shipment }) => ({
        id,
        shipment: spoilt.includes(2)
          ? shipment
          : { ...shipment, carrier: 'yamato', method: 'parcel', trackingNumbers: ['123456789012'] },
      })),
    },
    rules: spoilt.includes(3) ? c.rules : { ...c.rules, carriers: null, methods: null },
    shipNotice: spoilt.includes(4) ? c.shipNotice : { ...c.shipNotice, state: 'untold' },
  }));

const everyDay = ['2026-03-30', '2026-03-31', '2026-04-01', '2026-04-02', '2026-04-03'];

test('M10: an order is sent from the day on which it is ready, and on no day before', () => {
  let ready = 0;
  fc.assert(
    fc.property(nearlyReady, (c) => {
      const readyOn = shipNoticeReadyOn(c);
      if (readyOn !== null) ready += 1;
      for (const today of everyDay) {
        const sent =
          decideShipNotice({ ...c, today, insidePeriod: true, accountTypeSupported: true }).length === 0;
        expect(sent).toBe(readyOn !== null && readyOn <= today);
      }
    }),
    { numRuns: 500 },
  );
  expect(ready).toBeGreaterThan(10);
});

test('every reason stands once, and in whatever order parcels and marks come', () => {
  fc.assert(
    fc.property(cases, (c) => {
      const codes = decideShipNotice(c).map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      const turned = decideShipNotice({
        ...c,
        mallOrder: { ...c.mallOrder, holds: [...c.mallOrder.holds].reverse() },
        decisions: { ...c.decisions, parcels: [...c.decisions.parcels].reverse() },
      });
      expect(turned.map(({ code }) => code)).toEqual(codes);
    }),
  );
});

test('a reason never hides another: each fault adds its own to those that stand', () => {
  const faults: readonly [string, (c: ShipNoticeCase) => ShipNoticeCase][] = [
    ['status-not-exportable', (c) => ({ ...c, decisions: { ...c.decisions, status: 'new', phase: 'new' } })],
    ['cancelled', (c) => ({ ...c, mallOrder: { ...c.mallOrder, mallPhase: 'cancelled' } })],
    [
      'not-paid',
      (c) => ({
        ...c,
        mallOrder: { ...c.mallOrder, awaitingPayment: true },
        decisions: { ...c.decisions, exportOverrides: [] },
      }),
    ],
    ['fulfilled-by-mall', (c) => ({ ...c, mallOrder: { ...c.mallOrder, fulfilledByMall: true } })],
    ['outside-period', (c) => ({ ...c, insidePeriod: false })],
    ['account-type-not-supported', (c) => ({ ...c, accountTypeSupported: false })],
  ];
  fc.assert(
    fc.property(cases, fc.subarray([...faults]), (c, drawn) => {
      const codes = decideShipNotice(drawn.reduce((spoilt, [, spoil]) => spoil(spoilt), c)).map(
        ({ code }) => code,
      );
      for (const [code] of drawn) expect(codes).toContain(code);
    }),
  );
});

test('R3: what is waiting, uncertain, refused or sent is never sent', () => {
  fc.assert(
    fc.property(nearlyReady, tellings, (c, shipNotice) => {
      fc.pre(shipNotice.state !== 'untold');
      expect(shipNoticeReadyOn({ ...c, shipNotice })).toBeNull();
    }),
  );
});
