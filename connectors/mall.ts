import type { MallOrder } from '@matome/domain/orders/mall-order.ts';
import type { Reason, Warning } from '@matome/domain/export/reason.ts';
import type { ShipNoticeRules } from '@matome/domain/export/ship-notice-rules.ts';
import type { Shipment } from '@matome/domain/orders/order.ts';
import type { CarrierRow } from '@matome/domain/shipping/carrier-table.ts';
import type { Application } from './application.ts';
import type { MallError, MallErrorKind } from './mall-error.ts';
import type { Said, Words } from './words.ts';

/** One setting of a shop at this mall. The settings form is drawn from it. `secret` ones are write-only. */
export type SettingField = {
  readonly name: string;
  readonly label: Words;
  readonly kind: 'text' | 'email' | 'secret' | 'number' | 'choice' | 'file';
  /** Needed before the mall can be spoken to. */
  readonly required: boolean;
  readonly help: Words;
  /** Belongs to the credentials, though the mall can be spoken to without it: an owner's alone. What is required, or secret, always does. */
  readonly credential?: true;
  /** Characters (code points). A longer one is refused when it is saved. */
  readonly maxLength?: number;
  readonly multiline?: boolean;
  /** Of a `choice`: what may be chosen, the default first. */
  readonly choices?: readonly { readonly value: string; readonly label: Words }[];
  /** The mall lets it expire so many days after it was issued, and does not say when: counted from when it was entered. */
  readonly livesDays?: number;
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

/**
 * An order with the very text the mall sent for it. `mark`: of a mall whose list says less than its orders, what the list said
 * of this one; the same mark in a later list = nothing has changed.
 */
export type ReadOrder = { readonly order: MallOrder; readonly raw: string; readonly mark?: string };

/** What a list says of an order: enough to know whether it has changed. */
export type Listed = { readonly mallOrderNo: string; readonly mark: string };

/** Which of these are in the desk with this very mark, by number. Those need not be read again. */
export type FindUnchanged = (listed: readonly Listed[]) => Promise<ReadonlySet<string>>;

/** What cannot be read as an order at all; its raw body is kept. */
export type Rejected = {
  readonly mallOrderNo: string | null;
  readonly code: string;
  readonly message: Said;
  readonly raw: string;
  /** Of a file: the row it is about, as a spreadsheet counts. One order may have several. */
  readonly row?: number;
};

/** `unchanged`: numbers of listed orders that were not read, because nothing has changed. `next: null` = the last page. */
export type OrderPage = {
  readonly orders: readonly ReadOrder[];
  readonly rejected: readonly Rejected[];
  readonly unchanged?: readonly string[];
  readonly next: string | null;
};

export type ConnectionReport = {
  readonly state: 'ok' | 'refused' | 'failing';
  /** A sentence for the person who set it up. */
  readonly detail: Words;
  readonly code:
    | 'ok'
    | 'sign-in-refused'
    | 'account-type-not-supported'
    | 'ip-not-registered'
    | 'function-not-enabled'
    | 'rate-limited'
    | 'timeout'
    | 'unavailable';
  /** The mall's word for the kind of account, where it has kinds. */
  readonly accountType?: string;
  /** When the credentials end, where the mall (or the person who entered them) says so. */
  readonly credentialsExpireAt?: Date;
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
  | { readonly outcome: 'already-done'; readonly httpStatus?: number; readonly message?: Said }
  | {
      readonly outcome: 'refused';
      readonly httpStatus?: number;
      readonly code: string;
      readonly message: Said;
    }
  | { readonly outcome: 'unknown'; readonly httpStatus?: number; readonly message: Said }
  | {
      readonly outcome: 'put-off';
      readonly kind: MallErrorKind;
      readonly message: Said;
      readonly retryAfterMs?: number;
    };

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * One write about one order, as decided. `shown`: the order as the mall showed it just now, at a mall that is read before each
 * notice; so that a repeat goes on where the mall stands, and adds nothing twice.
 */
export type Write = {
  readonly mallOrderNo: string;
  readonly payload: Json;
  readonly shown?: ReadOrder | undefined;
};

/** What a ship notice is composed from. `raw` is the mall's order as last read; `carrierRows` the shop's table of carriers. */
export type ShipNoticeInput = {
  readonly mallOrderNo: string;
  readonly parcels: readonly { readonly id: string; readonly shipment: Shipment }[];
  readonly settings: Credentials;
  readonly carrierRows: readonly CarrierRow[];
  readonly raw: string;
};

/** Pure: the wire payload, or every reason why there can be none. */
export type Composed =
  | { readonly payload: Json; readonly warnings: readonly Warning[] }
  | { readonly reasons: readonly Reason[] };

/** What a look at one order found. `null` = the mall knows no such order; an error, of the kind `unreadable` or `refused`, is about this order alone. */
export type Look = ReadOrder | null | MallError;

/** The mall, signed in with one shop's credentials. What a mall cannot do is absent. Reads throw MallError; writes answer an Outcome each. */
export type MallConnection = {
  checkConnection(): Promise<ConnectionReport>;
  /** `findUnchanged` is asked only by a mall whose list says less than its orders. */
  listOrders(window: OrderWindow, cursor: string | null, findUnchanged?: FindUnchanged): Promise<OrderPage>;
  /** One look for each number, in the order given. Throws MallError when the mall as a whole fails. */
  readOrders(mallOrderNos: readonly string[]): Promise<readonly Look[]>;
  /**
   * What a setting of the shop asks of the mall on orders as they are read (at Rakuten 注文確認, at Yahoo! 完了), and nothing without
   * it. A repeat does no harm; the next reading shows what it did.
   */
  advanceOrders?(orders: readonly ReadOrder[]): Promise<void>;
  sendShipNotices?(notices: readonly Write[]): Promise<readonly Outcome[]>;
  correctShipNotices?(notices: readonly Write[]): Promise<readonly Outcome[]>;
  rateBuyers?(ratings: readonly Write[]): Promise<readonly Outcome[]>;
};

/** The carriers of a mall. */
export type CarrierTable = {
  /** Every code that the mall is known to have. */
  readonly codes: readonly { readonly code: string; readonly name: Words }[];
  /** The mall takes codes that are not public; a shop may enter its own. */
  readonly takesOtherCodes: boolean;
  /** The code beside which the mall wants a carrier's name (of `other`, the shipment's own `carrierName` goes first); `null` = none. */
  readonly namedCode: string | null;
  readonly defaults: readonly CarrierRow[];
};

/** The way in through the mall's own consent page (OAuth 2). */
export type Consent = {
  /** Where the owner is sent; comes back to `redirectUrl` with `code` and `state`. */
  authorizeUrl(asked: {
    readonly settings: Credentials;
    readonly redirectUrl: string;
    readonly state: string;
  }): string;
  /** The settings that the code stands for. Throws MallError. */
  redeem(
    given: { readonly credentials: Credentials; readonly redirectUrl: string; readonly code: string },
    world: World,
  ): Promise<Credentials>;
};

/** A mall or cart: its own description, and the way in. */
export type Mall = {
  readonly id: string;
  readonly name: Words;
  /** Shown beside the settings: what is known, what is assumed. */
  readonly note?: Words;
  readonly capabilities: Capabilities;
  /** What the mall's own status codes are called there, by code; a code that is a word already needs none. */
  readonly statusNames?: Readonly<Record<string, Words>>;
  readonly settings: readonly SettingField[];
  /** By name; the client asks `world.permit(name)` before each request. Each shop has its own. */
  readonly rateLimits: Readonly<Record<string, RateLimit>>;
  /** How long after an order is placed the mall's list may still hide it. */
  readonly visibilityLagMs: number;
  /**
   * What a window with `updatedFrom` answers: `every` order that changed since · `late` only orders that the mall showed since,
   * though they are older · `none` the mall cannot be asked so.
   */
  readonly listsChanges: 'every' | 'late' | 'none';
  /**
   * Requests are dear here: automatic imports ask only for what changed (which new orders are among), and read all the configured
   * days again once a day. Only where `listsChanges` is `every`.
   */
  readonly sparesRequests?: true;
  /** Staff may ship on the mall's own screen, and a repeat may do harm: each order is read before its notice. */
  readonly readsBeforeNotice: boolean;
  /** The mall's rules let a seller keep persons only so many days after delivery; absent = no such rule. */
  readonly personsKeptDays?: number;
  readonly shipNoticeRules: ShipNoticeRules;
  /** Of every mall that takes ship notices. */
  readonly carrierTable?: CarrierTable;
  readonly consent?: Consent;
  /** Of a mall whose API a seller must apply for. */
  readonly application?: Application;
  /** Pure: reads a stored raw order again (replay of a changed mapping). */
  readRaw(raw: string): MallOrder;
  composeShipNotice?(input: ShipNoticeInput): Composed;
  composeBuyerRating?(input: { readonly mallOrderNo: string; readonly settings: Credentials }): Composed;
  /** Absent where a shop is kept by files. */
  connect?(credentials: Credentials, world: World): MallConnection;
};

/** A mall that is spoken to over the network. */
export type ConnectedMall = Mall & { connect(credentials: Credentials, world: World): MallConnection };
