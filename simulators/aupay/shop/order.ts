import { z } from 'zod';
import { PAYMENT_IDS } from './payments.ts';

/** In ms since 1970; `null`: not yet, or never. */
const instant = z.number().nullable();
/** A calendar day in Tokyo, `2026-11-24`. */
const day = z.string();

const personSchema = z.object({
  name: z.string(),
  kana: z.string(),
  zipCode: z.string(),
  /** One string, its parts with spaces between them. */
  address: z.string(),
  phones: z.array(z.string()),
});

const giftSchema = z.object({
  wrapping: z.string(),
  wrappingYen: z.number(),
  message: z.string(),
  noshi: z.string(),
  presenters: z.array(z.string()),
});

const lineSchema = z.object({
  itemCode: z.string(),
  lotNumber: z.number(),
  managementId: z.string(),
  name: z.string(),
  /** `色=白&サイズ=M`. */
  options: z.string(),
  paidOptions: z.array(
    z.object({
      title: z.string(),
      values: z.array(z.object({ name: z.string(), priceYen: z.number() })),
    }),
  ),
  gift: giftSchema.nullable(),
  beforeDiscountYen: z.number(),
  discountYen: z.number(),
  unit: z.number(),
  taxRate: z.union([z.literal(10), z.literal(8), z.literal(0)]),
  giftPoint: z.number(),
  shipsBy: day,
  shipText: z.string(),
  cancelledAt: instant,
});

const shipmentSchema = z.object({ on: day, carrier: z.string(), number: z.string() });

export const orderSchema = z.object({
  orderId: z.number(),
  orderedAt: z.number(),
  device: z.string(),
  /** Whether elements with nothing in them are left out in place of being empty. */
  isSparse: z.boolean(),
  releaseOn: day.nullable(),
  isCrossBorder: z.boolean(),
  status: z.string(),
  contactedAt: instant,
  authorisedAt: instant,
  paidAt: instant,
  shippedAt: instant,
  printedAt: instant,
  cancel: z.object({ at: z.number(), reason: z.string(), comment: z.string() }).nullable(),
  orderer: personSchema,
  recipient: personSchema,
  /** The four digits of the shop where the buyer picks the goods up. */
  pickupShop: z.string().nullable(),
  relayMail: z.string(),
  rawMail: z.string().nullable(),
  nickname: z.string(),
  payment: z.enum(PAYMENT_IDS),
  userComment: z.string(),
  orderOption: z.string(),
  tradeRemarks: z.string(),
  memo: z.string(),
  lines: z.array(lineSchema),
  postageYen: z.number(),
  chargeYen: z.number(),
  premium: z.object({ mallYen: z.number(), shopYen: z.number() }).nullable(),
  coupon: z.object({ yen: z.number(), type: z.string(), key: z.string() }).nullable(),
  pointYen: z.number(),
  auPointYen: z.number(),
  deliveryName: z.string(),
  deliveryMethodId: z.number(),
  deliveryRequest: z.object({ on: day.nullable(), time: z.string().nullable() }),
  shipment: shipmentSchema.nullable(),
  disguise: z.enum(['unreadable', 'unknown-status', 'new-field']).nullable(),
});

/** What the mall holds of one order; plain JSON, never changed in place. */
export type Order = z.infer<typeof orderSchema>;
export type Person = z.infer<typeof personSchema>;
export type Line = z.infer<typeof lineSchema>;
