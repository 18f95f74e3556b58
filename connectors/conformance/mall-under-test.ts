import type { ConnectedMall, Credentials } from '../mall.ts';

/** What can go wrong with one request. `…-after`: the mall has acted by then. */
export const READ_FAULTS = [
  'drop-before',
  'error-before',
  'html',
  'cut-answer',
  'rate-limit',
  'expired-token',
] as const;
export const WRITE_FAULTS = [
  ...READ_FAULTS,
  'drop-after',
  'error-after',
  'html-after',
  'hang-before',
  'hang-after',
] as const;
export type FaultName = (typeof WRITE_FAULTS)[number] | 'duplicate-page';

export type CallName = 'list-orders' | 'read-order' | 'ship-notice' | 'buyer-rating';
export type WriteName = Extract<CallName, 'ship-notice' | 'buyer-rating'>;

/** A mall and how its simulator is played; all a new mall has to add to have the whole suite. */
export type MallUnderTest = {
  readonly mall: ConnectedMall;
  /** A number in the mall's form that no order has. */
  readonly unknownOrderNo: string;
  /** The mall gives tokens that expire, and that the connector renews by itself. */
  readonly hasTokens: boolean;
  /** The mall has kinds of accounts that are not served. */
  readonly hasUnservedAccounts: boolean;
  /** The mall forgets its cursors after a while. */
  readonly forgetsCursors: boolean;
  /** A simulator of its own, over HTTP, with so many orders. It is stopped when the test ends. */
  start(orders: number): Promise<RunningMall>;
};

export type RunningMall = {
  /** Takes the place of every host of the mall. */
  readonly baseUrl: string;
  readonly credentials: Credentials;
  /** Of an account of a kind that is not served. */
  readonly unservedCredentials?: Credentials;
  /** A call to the simulator's control path; its answer's JSON. */
  control<T>(path: string, method?: string, body?: object): Promise<T>;
  /** The mall's time. */
  now(): Date;
  letTimePass(ms: number): Promise<void>;
  /** By the mall's own records: every order of the shop. */
  listTruth(): Promise<readonly { readonly mallOrderNo: string; readonly orderedAt: Date }[]>;
  /** Somebody buys now; answers the new order's number. */
  placeOrder(state: 'unpaid' | 'to-ship' | 'to-rate'): Promise<string>;
  /** The order is cancelled at the mall. */
  cancelOrder(mallOrderNo: string): Promise<void>;
  /** From now on the mall shows the order in an odd way. */
  spoilOrder(mallOrderNo: string, oddity: 'unreadable' | 'unknown-status' | 'new-field'): Promise<void>;
  /** The shop's staff ships on the mall's own screen. */
  shipByHand(mallOrderNo: string, trackingNumber: string): Promise<void>;
  /** The `nth` call of that name from now on is hit; the next one if it is not said which. */
  strike(fault: FaultName, call: CallName, nth?: number): Promise<void>;
  /** Every cursor given so far is forgotten. */
  forgetCursors?(): Promise<void>;
  /** Requests so far, by the mall's journal. */
  countRequests(): Promise<number>;
  /** Order numbers of what the mall accepted, one for each time, by its journal. */
  listTold(kind: WriteName): Promise<readonly string[]>;
};
