import type { Carrier, Method } from '../shipping/carriers.ts';

/** What a mall demands of a ship notice, as data. Each connector states its own. */
export type ShipNoticeRules = {
  /** `false` = the mall cannot be told at all. */
  readonly isOffered?: false;
  /** The exceptions of M10 hold here: some methods may go without a 伝票番号. */
  readonly numberlessMethods: boolean;
  /** Form of one tracking number after spaces and hyphens are taken out; `null` = the mall takes any text. */
  readonly trackingNumberPattern: string | null;
  readonly trackingNumbersMax: number;
  /** Carriers the mall has a code for; `null` = every one of ours. */
  readonly carriers: readonly Carrier[] | null;
  readonly methods: readonly Method[] | null;
};
