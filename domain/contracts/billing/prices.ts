/** What the API option costs, tax excluded. */
export type Prices = { readonly initialFeeYen: number; readonly monthlyFeeYen: number };

/** Until the operator sets others. */
export const DEFAULT_PRICES: Prices = { initialFeeYen: 10_000, monthlyFeeYen: 5_000 };
