import type { Mall } from '@matome/connectors/mall.ts';
import type { Logger } from 'pino';
import type pg from 'pg';
import type { Config } from './config.ts';
import type { Database } from './database/pool.ts';
import type { SearchHasher } from './security/search-hash.ts';
import type { Vault } from './security/vault.ts';

/** Everything the server's rooms get from outside, built once in `start.ts`. */
export type Context = {
  readonly config: Config;
  /** Matome's own version. */
  readonly version: string;
  readonly db: Database;
  readonly pool: pg.Pool;
  /** The only clock. */
  readonly now: () => Date;
  readonly log: Logger;
  /** By id. */
  readonly malls: ReadonlyMap<string, Mall>;
  readonly vault: Vault;
  readonly hashSearchTerm: SearchHasher;
  /** Signs the cursors of lists. */
  readonly cursorKey: Buffer;
  /** Called before and after each durable step of imports and deliveries. Does nothing, but tests kill the process there. */
  readonly reached: (step: string) => Promise<void>;
  /** Simulated malls for demo accounts. Absent where no demo is offered. */
  readonly demo?: Demo;
};

export type Demo = {
  /** Base URL of each simulated mall; starts them on first use. */
  mallUrls(): Promise<Readonly<Record<string, string>>>;
  /** The shops of a demo account. */
  shops(): Promise<readonly DemoShop[]>;
};

/** A shop with the credentials that its simulated mall knows. */
export type DemoShop = {
  readonly mall: string;
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Of a shop that is kept by files: the first file, in the template's columns. */
  readonly csv?: Uint8Array<ArrayBuffer>;
};
