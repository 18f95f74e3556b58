import { z } from 'zod';

// Field names are Amazon's own (Orders API 2026-01-01, confirmShipment of Orders v0, Sellers v1, LWA). Unknown fields pass
// unseen; the raw text of each order is kept. Lists of codes are plain text here: `codes.ts` says which of them we know.

const instant = z.iso.datetime({ offset: true });
const text = z.union([z.string(), z.number()]).transform(String);
const count = z.union([z.int(), z.string().regex(/^\d{1,9}$/u)]).transform(Number);

/** A list that may be missing, `null`, or a single element that was not put into a list. */
function listOf<T extends z.ZodType>(element: T) {
  return z.preprocess((list) => inList(list ?? []), z.array(element));
}

function inList(value: unknown): unknown {
  return Array.isArray(value) || value === undefined || value === null ? value : [value];
}

const money = z.object({ amount: text, currencyCode: z.string().nullish() });
export type WireMoney = z.infer<typeof money>;

const window = z.object({ earliestDateTime: text.nullish(), latestDateTime: text.nullish() });
export type WireWindow = z.infer<typeof window>;

const breakdown = z.object({ type: z.string(), subtotal: money });
export type WireBreakdown = z.infer<typeof breakdown>;

const address = z.object({
  name: text.nullish(),
  companyName: text.nullish(),
  addressLine1: text.nullish(),
  addressLine2: text.nullish(),
  addressLine3: text.nullish(),
  city: text.nullish(),
  districtOrCounty: text.nullish(),
  stateOrRegion: text.nullish(),
  municipality: text.nullish(),
  postalCode: text.nullish(),
  phone: text.nullish(),
});
export type WireAddress = z.infer<typeof address>;

const buyer = z.object({
  buyerName: text.nullish(),
  buyerEmail: text.nullish(),
  buyerCompanyName: text.nullish(),
});
export type WireBuyer = z.infer<typeof buyer>;

const item = z.object({
  orderItemId: text,
  quantityOrdered: count,
  product: z
    .object({
      asin: text.nullish(),
      title: text.nullish(),
      sellerSku: text.nullish(),
      price: z.object({ unitPrice: money.nullish() }).nullish(),
      customization: z.object({ customizedUrl: text.nullish() }).nullish(),
    })
    .nullish(),
  proceeds: z.object({ breakdowns: listOf(breakdown) }).nullish(),
  promotion: z.object({ breakdowns: listOf(z.object({ promotionId: text.nullish() })) }).nullish(),
  cancellation: z
    .object({
      cancellationRequest: z.object({ cancelReason: text.nullish() }).nullish(),
      cancellationExecution: z.object({}).nullish(),
    })
    .nullish(),
  fulfillment: z
    .object({
      quantityFulfilled: count.nullish(),
      quantityUnfulfilled: count.nullish(),
      packing: z
        .object({
          giftOption: z.object({ giftMessage: text.nullish(), giftWrapLevel: text.nullish() }).nullish(),
        })
        .nullish(),
      shipping: z
        .object({
          scheduledDeliveryWindow: window.nullish(),
          shippingConstraints: z.object({ cashOnDelivery: text.nullish() }).nullish(),
        })
        .nullish(),
    })
    .nullish(),
});
export type WireItem = z.infer<typeof item>;

const parcel = z.object({
  packageReferenceId: text,
  createdTime: text.nullish(),
  packageStatus: z.object({ status: z.string().nullish() }).nullish(),
  carrier: text.nullish(),
  shipTime: text.nullish(),
  shippingService: text.nullish(),
  trackingNumber: text.nullish(),
  packageItems: listOf(z.object({ orderItemId: text, quantity: count })),
});
export type WirePackage = z.infer<typeof parcel>;

const execution = z.object({ paymentMethod: text.nullish(), paymentAmount: money.nullish() });
export type WireExecution = z.infer<typeof execution>;

export const wireOrder = z.object({
  orderId: z.string().min(1),
  createdTime: instant,
  lastUpdatedTime: instant,
  salesChannel: z.object({ marketplaceId: text.nullish() }).nullish(),
  buyer: buyer.nullish(),
  recipient: z
    .object({
      deliveryAddress: address.nullish(),
      deliveryPreference: z
        .object({ dropOffLocation: text.nullish(), addressInstruction: text.nullish() })
        .nullish(),
    })
    .nullish(),
  proceeds: z.object({ grandTotal: money.nullish(), breakdowns: listOf(breakdown) }).nullish(),
  payment: z.object({ paymentExecutions: listOf(execution) }).nullish(),
  fulfillment: z
    .object({
      fulfillmentStatus: text.nullish(),
      fulfilledBy: text.nullish(),
      shipByWindow: window.nullish(),
    })
    .nullish(),
  orderItems: z.preprocess(inList, z.array(item)),
  packages: listOf(parcel),
});
export type WireOrder = z.infer<typeof wireOrder>;

/** The orders are read one by one, so that an odd one leaves the rest of its page alone. */
export const wirePage = z.object({
  orders: z.array(z.unknown()),
  pagination: z.object({ nextToken: z.string().nullish() }).nullish(),
});

export const wireOneOrder = z.object({ order: z.unknown() });

/** What is left of an order that cannot be read: its number, if it has one. */
export const wireOrderNo = z.object({ orderId: z.string().min(1).max(64) });

export const wireToken = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive(),
});

/** Of the sign-in (LWA). */
export const wireTokenError = z.object({ error: z.string().min(1), error_description: z.string().nullish() });

export const wireErrors = z.object({
  errors: z
    .array(z.object({ code: z.string(), message: z.string().nullish(), details: z.string().nullish() }))
    .min(1),
});

export const wireParticipations = z.object({
  payload: z.array(
    z.object({
      marketplace: z.object({ id: z.string() }),
      participation: z.object({ isParticipating: z.boolean() }).nullish(),
      storeName: z.string().nullish(),
    }),
  ),
});

/** What confirmShipment takes. Amazon wants the reference as text, not as a number. */
const shipmentConfirmation = z.strictObject({
  marketplaceId: z.string(),
  codCollectionMethod: z.literal('DirectPayment').optional(),
  packageDetail: z.strictObject({
    packageReferenceId: z.string().regex(/^[1-9]\d*$/u),
    carrierCode: z.string().min(1),
    carrierName: z.string().min(1).optional(),
    trackingNumber: z.string().min(1),
    shipDate: z.iso.datetime(),
    orderItems: z.array(z.strictObject({ orderItemId: z.string(), quantity: z.int().positive() })).min(1),
  }),
});
export type ShipmentConfirmation = z.infer<typeof shipmentConfirmation>;

/** As composed: with the moment before which nothing can have been shipped. It is not sent. */
export const composedConfirmation = shipmentConfirmation.extend({ purchasedAt: z.iso.datetime() });
