import fc from 'fast-check';
import type { Decisions, OrderState, Telling } from '../orders/decisions.ts';
import { EXPORT_OVERRIDES, UNTOLD } from '../orders/decisions.ts';
import type { MallOrder, Review } from '../orders/mall-order.ts';
import type { Parcel, Shipment } from '../orders/order.ts';
import { PHASES } from '../orders/status.ts';
import { NO_PERSON } from '../persons/person.ts';
import type { Person } from '../persons/person.ts';
import type { Carrier, Method } from '../shipping/carriers.ts';
import { aMallOrder } from './an-order.ts';

const carriers: readonly Carrier[] = [
  'yamato',
  'sagawa',
  'japan-post',
  'yu-pack',
  'seino',
  'fukuyama',
  'other',
];
const methods: readonly Method[] = [
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

/** Few values, so that two draws often meet. */
export const days = fc.constantFrom('2026-03-31', '2026-04-01', '2026-04-02');
const instants = fc.constantFrom('2026-04-01T10:00:00+09:00', '2026-04-02T00:00:00+09:00');

export const shipments: fc.Arbitrary<Shipment> = fc.record({
  carrier: fc.option(fc.constantFrom(...carriers)),
  carrierName: fc.option(fc.constant('赤帽')),
  method: fc.option(fc.constantFrom(...methods)),
  shipsOn: fc.option(days),
  trackingNumbers: fc.array(fc.constantFrom('123456789012', '1234-5678-9013', 'X1'), { maxLength: 2 }),
});

export const persons: fc.Arbitrary<Person> = fc
  .record({ name: fc.constantFrom('山田', '鈴木'), phone: fc.option(fc.constant('03-0000-0000')) })
  .map((facts) => ({ ...NO_PERSON, ...facts }));

const marks = fc.array(
  fc.record({
    code: fc.constantFrom('suspect', 'cancel-asked'),
    message: fc.constantFrom('確認中', '要確認'),
  }),
  { maxLength: 2 },
);
const reviews: fc.Arbitrary<Review> = fc.record({
  grade: fc.constant('good' as const),
  comment: fc.constant(null),
  reviewedAt: instants,
});

const parcels: fc.Arbitrary<readonly Parcel[]> = fc
  .uniqueArray(fc.constantFrom('1', '2', '3'), { minLength: 1 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          recipient: fc.option(persons),
          lineNumbers: fc.constant([1]),
          shipment: shipments,
        }),
      ),
    ),
  );

/** Whatever a mall may show of one order. */
export const mallOrders: fc.Arbitrary<MallOrder> = fc
  .record({
    mallStatus: fc.constantFrom('100', '300', '999'),
    mallPhase: fc.option(fc.constantFrom(...PHASES)),
    holds: marks,
    unmapped: marks,
    awaitingPayment: fc.boolean(),
    fulfilledByMall: fc.boolean(),
    cancelledAt: fc.option(instants, { freq: 1 }),
    deliveredAt: fc.option(instants, { freq: 1 }),
    orderer: fc.option(persons),
    ordererIsRecipient: fc.boolean(),
    parcels,
    shipNotice: fc.record({ given: fc.boolean(), notifiedAt: fc.option(instants) }),
    buyerReview: fc.option(reviews),
    sellerReview: fc.option(reviews),
    buyerNote: fc.option(fc.constantFrom('急ぎで', '置き配で')),
  })
  .map((facts) => aMallOrder(facts));

const warnings = fc.array(fc.constant({ code: 'od91113', message: '返金が必要です' }), { maxLength: 1 });

export const tellings: fc.Arbitrary<Telling> = fc.oneof(
  fc.constantFrom<Telling>(UNTOLD, { ...UNTOLD, state: 'waiting' }, { ...UNTOLD, state: 'uncertain' }),
  fc.constantFrom('E10', 'settled-by-a-person').map(
    (code): Telling => ({
      ...UNTOLD,
      state: 'refused',
      refusal: { code, message: '受け付けできません' },
    }),
  ),
  fc.record({
    state: fc.constant('sent' as const),
    by: fc.constantFrom('us' as const, 'mall' as const),
    sentAt: fc.option(instants),
    refusal: fc.constant(null),
    warnings,
    told: fc.option(shipments.map((shipment) => [{ id: '1', shipment }])),
  }),
);

/** Whatever members, rules and earlier imports may have decided. */
export const decisions: fc.Arbitrary<Decisions> = fc
  .record({
    phase: fc.constantFrom(...PHASES),
    own: fc.boolean(),
    statusBy: fc.constantFrom('import' as const, 'member' as const, 'rule' as const, 'system' as const),
    parcels: parcels.map((list) => list.map(({ id, shipment }) => ({ id, shipment }))),
    orderer: fc.option(persons),
    recipient: fc.option(persons),
    memo: fc.option(fc.constant('電話済み')),
    exportOverrides: fc.subarray([...EXPORT_OVERRIDES]),
  })
  .map(({ own, ...rest }) => ({ ...rest, status: own ? `own-${rest.phase}` : rest.phase }));

export const orderStates: fc.Arbitrary<OrderState> = fc.record({
  decisions,
  shipNotice: tellings,
  buyerRating: tellings,
  attentions: fc.array(fc.constant({ code: 'from-elsewhere', message: '確認してください' }), {
    maxLength: 1,
  }),
});
