export const STATUSES = [
  'awaiting_payment',
  'awaiting_shipment',
  'awaiting_receipt',
  'awaiting_seller_review',
  'completed',
  'cancelled',
] as const;
export type Status = (typeof STATUSES)[number];

export const GRADES = ['good', 'normal', 'bad'] as const;
export type Grade = (typeof GRADES)[number];

export const ACCOUNT_TYPES = ['single_item', 'stacked'] as const;
export type AccountType = (typeof ACCOUNT_TYPES)[number];

/** かんたんラクマパック, by Yamato and by Japan Post: the seller sees no recipient. */
export const ANONYMOUS_METHODS: readonly number[] = [15, 18];
/** 送料込み: the seller pays. 9 is 未定. */
export const SELLER_PAID_METHODS: readonly number[] = [9, 15, 18, 1, 4, 3, 11, 14, 2, 6, 17, 12, 16];
/** 着払い: the buyer pays. */
export const BUYER_PAID_METHODS: readonly number[] = [9, 8, 6, 17, 13];
/** 5, 7 and 10 are retired. */
export const DELIVERY_METHODS: ReadonlySet<number> = new Set([...SELLER_PAID_METHODS, ...BUYER_PAID_METHODS]);
