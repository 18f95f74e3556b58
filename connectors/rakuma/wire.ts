import { z } from 'zod';

// Field names are the mall's own (assumed contract). Unknown fields pass unseen; the raw text of each order is kept.
// Lists of codes are plain text or numbers here: `codes.ts` says which of them we know.

const instant = z.iso.datetime({ offset: true });
const yen = z.int();

const review = z.object({
  grade: z.string().nullish(),
  comment: z.string().nullish(),
  reviewed_at: instant.nullish(),
});

export const wireOrder = z.object({
  order_id: z.int(),
  status: z.string(),
  purchased_at: instant,
  paid_at: instant.nullish(),
  updated_at: instant,
  ship_by: z.iso.date().nullish(),
  cancelled_at: instant.nullish(),
  item: z.object({
    item_id: z.int(),
    name: z.string(),
    price: yen,
    quantity: z.int().positive(),
    seller_code: z.string().nullish(),
  }),
  recipient: z
    .object({
      name: z.string().nullish(),
      postal_code: z.string().nullish(),
      address: z.string().nullish(),
      phone: z.string().nullish(),
    })
    .nullish(),
  amounts: z.object({ item_price: yen }),
  shipping: z.object({
    payer: z.string().nullish(),
    delivery_method_id: z.int().nullish(),
    tracking_number: z.string().nullish(),
    notified_at: instant.nullish(),
  }),
  buyer_review: review.nullish(),
  seller_review: review.nullish(),
});
export type WireOrder = z.infer<typeof wireOrder>;
export type WireReview = z.infer<typeof review>;

/** The orders are read one by one, so that an odd one leaves the rest of its page alone. */
export const wirePage = z.object({ orders: z.array(z.unknown()), next_cursor: z.string().nullable() });

/** What is left of an order that cannot be read: its number, if it has one. */
export const wireOrderNo = z.object({ order_id: z.union([z.int(), z.string().min(1).max(64)]) });

export const wireListing = z.object({
  shipping: z.object({ delivery_method_id: z.int().nullish() }),
});

export const wireToken = z.object({
  access_token: z.string().min(1),
  expires_in: z.number().positive(),
  refresh_token: z.string().min(1).nullish(),
});

export const wireShop = z.object({ name: z.string(), account_type: z.string() });

export const wireError = z.object({ error: z.object({ code: z.string(), message: z.string() }) });

export type ShippingNotice = {
  readonly shipped_on: string;
  readonly delivery_method_id: number;
  readonly tracking_number: string | null;
  readonly message: string | null;
};

export type BuyerReview = { readonly grade: 'good'; readonly comment: string };
