import { CARRIER_IDS, METHOD_IDS } from '@matome/domain/shipping/carriers.ts';
import { NO_SHIPMENT, PAYMENT_METHODS, PAYMENT_STATES } from '@matome/domain/orders/order.ts';
import { PHASES } from '@matome/domain/orders/status.ts';
import { NO_PERSON } from '@matome/domain/persons/person.ts';
import { z } from 'zod';
import { day, id, idParams, instant, listOf, paging, periodEdge, reason } from './fields.ts';
import { defineRoute } from './route.ts';

export const carrier = z.enum(CARRIER_IDS);
export const method = z.enum(METHOD_IDS);
export const phase = z.enum(PHASES);

const text = (max: number) => z.string().max(max).nullable();

export const person = z
  .strictObject({
    name: text(200),
    kana: text(200),
    company: text(200),
    postalCode: text(20),
    prefecture: text(20),
    address1: text(300),
    address2: text(300),
    phone: text(40),
    email: text(254),
  })
  .meta({ id: 'Person' });

const trackingNumber = z.string().trim().min(1).max(64);
export const shipment = z
  .strictObject({
    carrier: carrier.nullable(),
    carrierName: text(60),
    method: method.nullable(),
    shipsOn: day.nullable(),
    trackingNumbers: z.array(trackingNumber).max(50),
  })
  .meta({ id: 'Shipment' });

export const line = z
  .object({
    number: z.int(),
    sku: z.string().nullable(),
    name: z.string(),
    options: z.array(z.object({ name: z.string(), value: z.string() })),
    quantity: z.int(),
    unitPriceYen: z.int().nullable(),
    taxRate: z.union([z.literal(10), z.literal(8), z.literal(0)]).nullable(),
    cancelled: z.boolean(),
  })
  .meta({ id: 'Line' });

const yen = z.int().nullable();

/**
 * What was said to the mall about one matter.
 * `not-due` something stands against it (see `reasons`) · `due` would be sent now · `waiting` in the ledger, not yet told ·
 * `sent` the mall has it · `changed` the mall has it, and it was changed here since · `refused` · `uncertain` it may have arrived.
 */
export const noticeState = z.enum(['not-due', 'due', 'waiting', 'sent', 'changed', 'refused', 'uncertain']);
const warning = z.object({ code: z.string(), message: z.string() });
const notice = z.object({
  state: noticeState,
  reasons: z.array(reason),
  warnings: z.array(warning),
  sentAt: instant.nullable(),
});

export const EXPORT_OVERRIDES = ['not-paid', 'mall-hold'] as const;

export const order = z
  .object({
    id,
    shopId: id,
    mall: z.string(),
    mallOrderNo: z.string(),
    status: z.string(),
    phase,
    version: z.int(),
    orderedAt: instant,
    importedAt: instant,
    updatedAt: instant,
    mallStatus: z.string(),
    shipBy: day.nullable(),
    orderer: person.nullable(),
    recipient: person.nullable(),
    ordererIsRecipient: z.boolean(),
    /** Since then nobody in the order is known any longer, nor the very text of the mall; `null` = they are. */
    personsErased: z.object({ at: instant, cause: z.enum(['retention', 'request']) }).nullable(),
    lines: z.array(line),
    amounts: z.object({
      itemsYen: yen,
      shippingYen: yen,
      feesYen: yen,
      discountYen: yen,
      couponYen: yen,
      pointsYen: yen,
      totalYen: yen,
      differenceYen: yen,
      taxes: z.array(
        z.object({
          rate: z.union([z.literal(10), z.literal(8), z.literal(0)]),
          taxableYen: z.int(),
          taxYen: z.int(),
        }),
      ),
    }),
    payment: z.object({
      method: z.enum(PAYMENT_METHODS),
      name: z.string().nullable(),
      state: z.enum(PAYMENT_STATES),
      paidAt: instant.nullable(),
    }),
    deliveryRequest: z
      .object({ on: day.nullable(), slot: z.string().nullable(), text: z.string().nullable() })
      .nullable(),
    shipment,
    parcels: z.array(
      z.object({ id: z.string(), recipient: person.nullable(), lineNumbers: z.array(z.int()), shipment }),
    ),
    gift: z
      .object({
        wrapping: z.string().nullable(),
        noshi: z.string().nullable(),
        message: z.string().nullable(),
      })
      .nullable(),
    buyerNote: z.string().nullable(),
    memo: z.string().nullable(),
    mallMemo: z.string().nullable(),
    fulfilledByMall: z.boolean(),
    exportOverrides: z.array(z.enum(EXPORT_OVERRIDES)),
    /** What a person should look at: the mall's marks, unknown codes, a cancellation after shipping. */
    attentions: z.array(warning),
    shipNotice: notice,
    buyerRating: notice,
  })
  .meta({ id: 'Order' });
export type Order = z.infer<typeof order>;

/** One order with the mall's own facts, as the mall sent them, and the persons as the mall has them where we changed them. */
export const orderDetail = order
  .extend({
    mallFacts: z.unknown(),
    mallPersons: z.object({ orderer: person.nullable(), recipient: person.nullable() }),
  })
  .meta({ id: 'OrderDetail' });
export type OrderDetail = z.infer<typeof orderDetail>;

export const SORTS = [
  '-orderedAt',
  'orderedAt',
  '-updatedAt',
  'updatedAt',
  '-importedAt',
  'importedAt',
] as const;

const filters = {
  shop: id.optional(),
  mall: z.string().max(40).optional().describe('`id` of `GET /malls`'),
  status: z.string().max(64).optional().describe('`id` of `GET /statuses`'),
  phase: phase.optional(),
  q: z
    .string()
    .max(200)
    .optional()
    .describe(
      'In order number, names, phone, item, SKU and tracking number; width and kana forms are folded',
    ),
  from: periodEdge.optional(),
  to: periodEdge.optional(),
  basis: z
    .enum(['ordered', 'updated', 'ships', 'imported'])
    .optional()
    .describe('What `from` and `to` are about; `ordered` when absent'),
  tracking: z.enum(['present', 'missing']).optional(),
  shipNotice: noticeState.optional(),
};

export const listOrders = defineRoute({
  id: 'listOrders',
  method: 'get',
  path: '/orders',
  summary: 'Orders of all shops, filtered and sorted',
  permission: 'viewer',
  query: z.strictObject({ ...filters, sort: z.enum(SORTS).default('-orderedAt'), ...paging }),
  answers: { 200: listOf(order) },
});

export const countOrders = defineRoute({
  id: 'countOrders',
  method: 'get',
  path: '/orders/counts',
  summary: 'How many orders stand in each status, exactly',
  permission: 'viewer',
  query: z.strictObject({ shop: id.optional() }),
  answers: {
    200: z.object({ total: z.int(), byStatus: z.array(z.object({ status: z.string(), count: z.int() })) }),
  },
});

export const getOrder = defineRoute({
  id: 'getOrder',
  method: 'get',
  path: '/orders/{id}',
  summary: "One order, with the mall's facts",
  permission: 'viewer',
  params: idParams,
  answers: { 200: orderDetail },
});

export const erasePersons = defineRoute({
  id: 'erasePersons',
  method: 'post',
  path: '/orders/{id}/erase-persons',
  summary:
    'Erase the personal data of an order that is shipped, completed or cancelled; items and amounts stay',
  permission: 'owner',
  params: idParams,
  answers: { 200: orderDetail },
});

const trackingNumbersChange = shipment.shape.trackingNumbers.nullable().transform((numbers) => numbers ?? []);
const shipmentChanges = shipment.extend({ trackingNumbers: trackingNumbersChange }).partial();
const personChanges = person
  .partial()
  .nullable()
  .transform((changes) => changes ?? { ...NO_PERSON });

/** Objects are merged field by field; `null` empties a field, or all fields of an object. */
export const orderChanges = z.strictObject({
  status: z.string().min(1).max(64).optional(),
  memo: text(4000).optional(),
  shipment: shipmentChanges
    .nullable()
    .transform((changes) => changes ?? { ...NO_SHIPMENT, trackingNumbers: [] })
    .optional(),
  parcels: z
    .array(z.strictObject({ id: z.string().max(64), shipment: shipmentChanges }))
    .max(100)
    .optional(),
  orderer: personChanges.optional(),
  recipient: personChanges.optional(),
  exportOverrides: z
    .array(z.enum(EXPORT_OVERRIDES))
    .max(EXPORT_OVERRIDES.length)
    .nullable()
    .transform((overrides) => overrides ?? [])
    .optional(),
});
export type OrderChanges = z.infer<typeof orderChanges>;

export const updateOrder = defineRoute({
  id: 'updateOrder',
  method: 'patch',
  path: '/orders/{id}',
  summary:
    'Change an order: status, shipment, memo, persons; with `version`, only if nobody changed it since',
  permission: 'staff',
  audit: false,
  params: idParams,
  body: orderChanges.extend({ version: z.int().min(1).optional() }),
  answers: { 200: orderDetail },
});

export const bulkUpdateOrders = defineRoute({
  id: 'bulkUpdateOrders',
  method: 'post',
  path: '/orders/bulk',
  summary: 'The same change on many orders, by ids or by filter',
  permission: 'staff',
  audit: false,
  body: z
    .strictObject({
      ids: z.array(id).min(1).max(10_000).optional(),
      filter: z.strictObject(filters).optional(),
      changes: orderChanges,
    })
    .refine((body) => (body.ids === undefined) !== (body.filter === undefined), {
      message: 'ids-or-filter',
      path: ['ids'],
    }),
  answers: {
    200: z.object({
      changed: z.int(),
      refused: z.array(z.object({ id, code: z.string(), message: z.string() })),
    }),
  },
});

export const historyEntry = z
  .object({
    id,
    at: instant,
    who: z.object({ kind: z.enum(['member', 'rule', 'mall', 'system']), name: z.string().nullable() }),
    event: z.string(),
    field: z.string().nullable(),
    before: z.unknown(),
    after: z.unknown(),
    /** Present on what was said to the mall: the instruction, and each attempt with its very payload. */
    instructionId: id.nullable(),
    detail: z.unknown(),
  })
  .meta({ id: 'HistoryEntry' });
export type HistoryEntry = z.infer<typeof historyEntry>;

export const getOrderHistory = defineRoute({
  id: 'getOrderHistory',
  method: 'get',
  path: '/orders/{id}/history',
  summary: 'Everything that ever happened to an order, newest first',
  permission: 'viewer',
  params: idParams,
  query: z.strictObject(paging),
  answers: { 200: listOf(historyEntry) },
});
