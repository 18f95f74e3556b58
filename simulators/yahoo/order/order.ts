import { z } from 'zod';

const instant = z.number();
const day = z.string();

const lineSchema = z.object({
  itemId: z.string(),
  subCode: z.string(),
  subCodeOption: z.string(),
  title: z.string(),
  options: z.array(z.object({ name: z.string(), value: z.string() })),
  inscriptions: z.array(z.object({ name: z.string(), value: z.string() })),
  taxRatio: z.union([z.literal(8), z.literal(10)]),
  jan: z.string(),
  isUsed: z.boolean(),
  /** After the store changed it; 0 for a line that was taken out. */
  quantity: z.number(),
  originalQuantity: z.number(),
  /** Tax included, before the store's coupon. */
  originalPriceYen: z.number(),
  /** The store's coupon, for each piece. */
  couponYen: z.number(),
  releaseOn: day.nullable(),
});
export type Line = z.infer<typeof lineSchema>;

const personSchema = z.object({
  lastName: z.string(),
  firstName: z.string(),
  lastNameKana: z.string(),
  firstNameKana: z.string(),
  zipCode: z.string(),
  prefecture: z.string(),
  city: z.string(),
  address1: z.string(),
  address2: z.string(),
  phone: z.string(),
  company: z.string(),
});
export type Person = z.infer<typeof personSchema>;

const chargesSchema = z.object({
  payYen: z.number(),
  shipYen: z.number(),
  wrapYen: z.number(),
  discountYen: z.number(),
  adjustmentsYen: z.number(),
  pointsYen: z.number(),
  mallCouponYen: z.number(),
  /** Already out of `shipYen`. */
  shippingCouponYen: z.number(),
});

const shipmentSchema = z.object({
  method: z.string(),
  companyCode: z.string(),
  invoice1: z.string(),
  invoice2: z.string(),
  emptyReason: z.string(),
  url: z.string(),
  notes: z.string(),
  shippedOn: z.string(),
  arrivesOn: z.string(),
  requestOn: z.string(),
  requestTime: z.string(),
  instructStatus: z.string(),
  collectionOn: z.string(),
  codTax: z.string(),
  isEazy: z.boolean(),
  eazyCode: z.string(),
  eazyName: z.string(),
  isMallContactless: z.boolean(),
});
export type Shipment = z.infer<typeof shipmentSchema>;

/** An order as the mall keeps it: instants in ms, days `2026-11-24`, nothing known is `''`. */
export const orderSchema = z.object({
  orderId: z.string(),
  orderedAt: instant,
  updatedAt: instant,
  /** From when sellers see it; `null`: held until somebody lets it go. */
  publishedAt: instant.nullable(),
  wasHeld: z.boolean(),
  /** Until then the buyer may cancel, and the store may change nothing. */
  cancellableUntil: instant,
  orderStatus: z.number(),
  payStatus: z.union([z.literal(0), z.literal(1)]),
  settleStatus: z.number(),
  shipStatus: z.number(),
  suspect: z.number(),
  isSeen: z.boolean(),
  storeStatus: z.number(),
  deviceType: z.number(),
  cancelReason: z.string(),
  cancelReasonDetail: z.string(),
  buyerComments: z.string(),
  notes: z.string(),
  operationUser: z.string(),
  historyId: z.number(),
  multiShipId: z.string(),
  socialGiftType: z.number(),
  lineGift: z.object({ id: z.string(), isShippable: z.boolean() }).nullable(),
  payMethod: z.string(),
  paidAt: instant.nullable(),
  card: z
    .object({
      last4: z.string(),
      payType: z.number(),
      payCount: z.number(),
      state: z.enum(['authorised', 'captured', 'expired']),
    })
    .nullable(),
  bill: personSchema.extend({ mail: z.string() }),
  ship: personSchema,
  shipment: shipmentSchema,
  gift: z
    .object({
      wrapType: z.string(),
      message: z.string(),
      paperType: z.string(),
      paperName: z.string(),
    })
    .nullable(),
  charges: chargesSchema,
  lines: z.array(lineSchema),
  oddity: z.enum(['unreadable', 'unknown-status', 'new-field']).nullable(),
});
export type Order = z.infer<typeof orderSchema>;
