import type { MallOrder } from '@matome/domain/orders/mall-order.ts';
import type { Reason, Warning } from '@matome/domain/export/reason.ts';
import type { ShipNoticeRules } from '@matome/domain/export/ship-notice-rules.ts';
import type { Shipment } from '@matome/domain/orders/order.ts';
import type { MallErrorKind } from './mall-error.ts';

/** A text in both languages of the screens. */
export type Words = { readonly ja: string; readonly en: string };

/** One setting of a shop at this mall. The settings form is drawn from it. `secret` ones are write-only. */
export type SettingField = {
  readonly name: string;
  readonly label: Words;
  readonly kind: 'text' | 'email' | 'secret' | 'number' | 'choice' | 'file';
  /** Needed before the mall can be spoken to. */
  readonly required: boolean;
  readonly help: Words;
  /** Characters (code points). A longer one is refused when it is saved. */
  readonly maxLength?: number;
  readonly multiline?: boolean;
};

export type Capabilities = {
  readonly import: boolean;
  readonly shipNotice: boolean;
  readonly correctShipNotice: boolean;
  readonly buyerRating: boolean;
  readonly stock: boolean;
  readonly trackingNumbersMax: number;
  readonly credentialsExpire: boolean;
};

/** A shop's settings as entered: plain and secret ones together, by name. */
export type Credentials = Readonly<Record<string, string>>;

/** `perSecond` requests refill; at most `burst` at once. */
export type RateLimit = { readonly perSecond: number; readonly burst: number };

/** What a connector gets from outside. It has no other way to reach the world. */
export type World = {
  /** The mall's real URLs; the server may send them elsewhere (MATOME_MALL_URLS). Every call has a time-out. */
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => Date;
  readonly log: (event: string, facts?: Readonly<Record<string, string | number>>) => void;
  /** Waits until one request may be made under the named rate limit of the mall. */
  readonly permit: (limit: string) => Promise<void>;
};

/** `to` exclusive. `updatedFrom`: only orders changed since (where the mall can). */
export type OrderWindow = { readonly from: Date; readonly to: Date; readonly updatedFrom?: Date };

/** An order with the very text the mall sent for it. */
export type ReadOrder = { readonly order: MallOrder; readonly raw: string };

/** What cannot be read as an order at all; its raw body is kept. */
export type Rejected = {
  readonly mallOrderNo: string | null;
  readonly code: string;
  readonly message: string;
  readonly raw: string;
};

/** `next: null` = the last page. */
export type OrderPage = {
  readonly orders: readonly ReadOrder[];
  readonly rejected: readonly Rejected[];
  readonly next: string | null;
};

export type ConnectionReport = {
  readonly state: 'ok' | 'refused' | 'failing';
  /** A sentence in Japanese for the person who set it up. */
  readonly detail: string;
  readonly code:
    | 'ok'
    | 'sign-in-refused'
    | 'account-type-not-supported'
    | 'ip-not-registered'
    | 'function-not-enabled'
    | 'timeout'
    | 'unavailable';
  /** The mall's word for the kind of account, where it has kinds. */
  readonly accountType?: string;
};

/**
 * What became of one write.
 * `accepted` the mall did it now · `already-done` it stood there before · `refused` it will not, in its own words ·
 * `unknown` it may have: read it back before anything is sent again · `put-off` the mall was surely not told, try again
 * later; `kind` says what stands in the way.
 * A write never throws for the mall's failures, so that each one of a batch has its own outcome.
 */
export type Outcome =
  | {
      readonly outcome: 'accepted';
      readonly httpStatus?: number;
      readonly warnings?: readonly Warning[];
      readonly order?: ReadOrder;
    }
  | { readonly outcome: 'already-done'; readonly httpStatus?: number; readonly message?: string }
  | {
      readonly outcome: 'refused';
      readonly httpStatus?: number;
      readonly code: string;
      readonly message: string;
    }
  | { readonly outcome: 'unknown'; readonly httpStatus?: number; readonly message: string }
  | {
      readonly outcome: 'put-off';
      readonly kind: MallErrorKind;
      readonly message: string;
      readonly retryAfterMs?: number;
    };

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** One write about one order, exactly as it will be sent. */
export type Write = { readonly mallOrderNo: string; readonly payload: Json };

/** What a ship notice is composed from. `raw` is the mall's order as last read. */
export type ShipNoticeInput = {
  readonly mallOrderNo: string;
  readonly parcels: readonly { readonly id: string; readonly shipment: Shipment }[];
  readonly settings: Credentials;
  readonly raw: string;
};

/** Pure: the wire payload, or every reason why there can be none. */
export type Composed =
  | { readonly payload: Json; readonly warnings: readonly Warning[] }
  | { readonly reasons: readonly Reason[] };

/** The mall, signed in with one shop's credentials. What a mall cannot do is absent. Reads throw MallError; writes answer an Outcome each. */
export type MallConnection = {
  checkConnection(): Promise<ConnectionReport>;
  listOrders(window: OrderWindow, cursor: string | null): Promise<OrderPage>;
  /** `null` = the mall knows no such order. */
  readOrder(mallOrderNo: string): Promise<ReadOrder | null>;
  sendShipNotices?(notices: readonly Write[]): Promise<readonly Outcome[]>;
  correctShipNotices?(notices: readonly Write[]): Promise<readonly Outcome[]>;
  rateBuyers?(ratings: readonly Write[]): Promise<readonly Outcome[]>;
};

/** A mall or cart: its own description, and the way in. */
export type Mall = {
  readonly id: string;
  readonly name: Words;
  /** Shown beside the settings: what is known, what is assumed. */
  readonly note?: Words;
  readonly capabilities: Capabilities;
  readonly settings: readonly SettingField[];
  /** By name; the client asks `world.permit(name)` before each request. Each shop has its own. */
  readonly rateLimits: Readonly<Record<string, RateLimit>>;
  /** How long after an order is placed the mall's list may still hide it. */
  readonly visibilityLagMs: number;
  /** Can be asked for what changed since a moment. */
  readonly listsChanges: boolean;
  readonly shipNoticeRules: ShipNoticeRules;
  /** Pure: reads a stored raw order again (replay of a changed mapping). */
  readRaw(raw: string): MallOrder;
  composeShipNotice?(input: ShipNoticeInput): Composed;
  composeBuyerRating?(input: { readonly mallOrderNo: string; readonly settings: Credentials }): Composed;
  connect(credentials: Credentials, world: World): MallConnection;
};
