import { z } from 'zod';

/** The mall's own words, of the 2026-01-01 API. */
export const STATUSES = [
  'PENDING_AVAILABILITY',
  'PENDING',
  'UNSHIPPED',
  'PARTIALLY_SHIPPED',
  'SHIPPED',
  'CANCELLED',
  'UNFULFILLABLE',
] as const;
export const FULFILLERS = ['MERCHANT', 'AMAZON'] as const;

/** Both ends in ms. */
const windowSchema = z.object({ fromAt: z.number(), toAt: z.number() });
const reasonSchema = z.object({ by: z.string(), reason: z.string() });

/** Money in yen, tax included, for the whole quantity where nothing else is said; `discountYen` is positive. */
const itemSchema = z.object({
  orderItemId: z.string(),
  sku: z.string(),
  asin: z.string(),
  title: z.string(),
  condition: z.object({ type: z.string(), subtype: z.string(), note: z.string() }),
  quantity: z.number(),
  unitPriceYen: z.number(),
  isBusinessPrice: z.boolean(),
  shippingYen: z.number(),
  giftWrapYen: z.number(),
  codFeeYen: z.number(),
  itemDiscountYen: z.number(),
  shippingDiscountYen: z.number(),
  promotionIds: z.array(z.string()),
  pointsGranted: z.number(),
  gift: z.object({ message: z.string().nullable(), wrapLevel: z.string().nullable() }).nullable(),
  customizedUrl: z.string().nullable(),
  needsAgeCheck: z.boolean(),
  deliveryWindow: windowSchema.nullable(),
  cancelRequest: reasonSchema.nullable(),
  cancelExecution: reasonSchema.nullable(),
});

const packageSchema = z.object({
  referenceId: z.string(),
  createdAt: z.number(),
  carrier: z.string(),
  shippedAt: z.number(),
  service: z.string().nullable(),
  trackingNumber: z.string(),
  status: z.enum(['SHIPPED', 'IN_TRANSIT', 'DELIVERED']),
  items: z.array(z.object({ orderItemId: z.string(), quantity: z.number() })),
});

const addressSchema = z.object({
  name: z.string(),
  companyName: z.string().nullable(),
  line1: z.string(),
  line2: z.string().nullable(),
  line3: z.string().nullable(),
  city: z.string().nullable(),
  stateOrRegion: z.string().nullable(),
  postalCode: z.string(),
  countryCode: z.string(),
  phone: z.string(),
  type: z.string(),
});

/** One order as the mall knows it; instants in ms. `isConfirmed`: the payment was authorised at least once. */
export const orderSchema = z.object({
  orderId: z.string(),
  sellerOrderId: z.string().nullable(),
  createdAt: z.number(),
  updatedAt: z.number(),
  status: z.enum(STATUSES),
  isConfirmed: z.boolean(),
  fulfilledBy: z.enum(FULFILLERS),
  isFromAmazon: z.boolean(),
  serviceLevel: z.string(),
  programs: z.array(z.string()),
  replaces: z.string().nullable(),
  buyer: z.object({
    name: z.string(),
    email: z.string(),
    companyName: z.string().nullable(),
    purchaseOrderNumber: z.string().nullable(),
  }),
  address: addressSchema,
  preference: z
    .object({ dropOffLocation: z.string().nullable(), instruction: z.string().nullable() })
    .nullable(),
  payments: z.array(z.object({ method: z.string(), amountYen: z.number() })),
  shipBy: windowSchema,
  deliverBy: windowSchema,
  items: z.array(itemSchema),
  packages: z.array(packageSchema),
  shownAs: z.enum(['unreadable', 'unknown-status', 'new-field']).nullable(),
});

export type Order = z.infer<typeof orderSchema>;
export type OrderItem = z.infer<typeof itemSchema>;
export type Package = z.infer<typeof packageSchema>;
export type Address = z.infer<typeof addressSchema>;
export type Window = z.infer<typeof windowSchema>;

/** How many of the item have been shipped. */
export function countFulfilled(order: Order, item: OrderItem): number {
  if (order.fulfilledBy === 'AMAZON') return order.status === 'SHIPPED' ? item.quantity : 0;
  const inPackages = order.packages.flatMap(({ items }) => items);
  return inPackages
    .filter(({ orderItemId }) => orderItemId === item.orderItemId)
    .reduce((total, { quantity }) => total + quantity, 0);
}

/** How many of the item are still to be shipped. */
export function countUnfulfilled(order: Order, item: OrderItem): number {
  if (item.cancelExecution !== null || order.status === 'CANCELLED') return 0;
  return item.quantity - countFulfilled(order, item);
}

export function isCashOnDelivery(order: Order): boolean {
  return order.payments.some(({ method }) => method === 'CashOnDelivery');
}
