/** The blocks that `includedData` can name. */
export const DATASETS = [
  'BUYER',
  'RECIPIENT',
  'PROCEEDS',
  'EXPENSE',
  'PROMOTION',
  'CANCELLATION',
  'FULFILLMENT',
  'PACKAGES',
  'TAX',
  'PAYMENT',
  'FULFILLMENT_ORDERS',
] as const;
export type Dataset = (typeof DATASETS)[number];

/** What an answer may show. `at`: the moment of the request, in ms. */
export interface Shown {
  readonly datasets: ReadonlySet<Dataset>;
  readonly mayReadPersons: boolean;
  readonly at: number;
}
