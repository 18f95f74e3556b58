import type { Credentials } from '@matome/connectors/mall.ts';
import type { Application } from '@matome/domain/application/application.ts';
import type { ApiOptionTerm } from '@matome/domain/contracts/api-option.ts';
import type { CarrierRow } from '@matome/domain/shipping/carrier-table.ts';
import type { Insertable, Selectable, Updateable } from 'kysely';
import { z } from 'zod';
import type { AccountTx } from '../database/account-scope.ts';
import type { Schema } from '../database/schema.ts';
import type { Vault } from '../security/vault.ts';
import type { Said } from '@matome/domain/text/said.ts';

/** One shop as the server works with it. `credentials` holds plain and secret settings together: never to be answered or logged. */
export type Shop = {
  readonly id: string;
  readonly accountId: string;
  /** Of a demo account: its mall is the simulated one. */
  readonly demo: boolean;
  readonly mall: string;
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly secretNames: readonly string[];
  readonly credentials: Credentials;
  readonly credentialsVersion: number;
  /** When each setting was last entered, by name (ISO). */
  readonly settingsSavedAt: Readonly<Record<string, string>>;
  /** The shop's own rows of the mall's table of carriers. */
  readonly carrierRows: readonly CarrierRow[];
  readonly importDays: number;
  readonly autoImport: boolean;
  readonly autoExport: boolean;
  /** The account's contract of the API option, for `hasApiOption`. */
  readonly apiOption: ApiOptionTerm | null;
  readonly connection: {
    readonly state: string;
    readonly code: string | null;
    readonly detail: Said | null;
    readonly checkedAt: Date | null;
  };
  readonly accountTypeSupported: boolean;
  readonly credentialsExpireAt: Date | null;
  readonly paused: { readonly at: Date; readonly code: string; readonly message: Said } | null;
  readonly confirmedUntil: Date | null;
  readonly lastSuccessAt: Date | null;
  readonly lastFailure: { readonly at: Date; readonly code: string; readonly message: Said } | null;
  /** Since when the mall fails us without a success in between, and when that was told. */
  readonly outage: { readonly since: Date | null; readonly toldAt: Date | null };
  readonly nextImportAt: Date | null;
  /** Its request for the mall's API. What was filled in names a person, and is opened only by who shows it. */
  readonly application: Application & {
    readonly issuedByTest: boolean;
    readonly way: string | null;
    readonly sealedFacts: Buffer | null;
  };
  readonly createdAt: Date;
  /** When it came back from a backup. */
  readonly restoredAt: Date | null;
};

const secrets = z.record(z.string(), z.string());

type Row = Selectable<Schema['shop']> & {
  demo: boolean;
  contract_id: string | null;
  active_from: string | null;
  ends_on: string | null;
};

function readShop(vault: Vault, row: Row): Shop {
  const opened =
    row.secrets === null ? {} : secrets.parse(vault.openJson(row.account_id, 'credentials', row.secrets));
  return {
    id: row.id,
    accountId: row.account_id,
    demo: row.demo,
    mall: row.mall,
    name: row.name,
    settings: row.settings,
    secretNames: row.secret_names,
    credentials: { ...row.settings, ...opened },
    credentialsVersion: row.credentials_version,
    settingsSavedAt: row.settings_saved_at,
    carrierRows: row.carrier_rows,
    importDays: row.import_days,
    autoImport: row.auto_import,
    autoExport: row.auto_export,
    apiOption: row.contract_id === null ? null : { activeFrom: row.active_from, endsOn: row.ends_on },
    connection: {
      state: row.connection_state,
      code: row.connection_code,
      detail: row.connection_detail,
      checkedAt: row.connection_checked_at,
    },
    accountTypeSupported: row.account_type_supported,
    credentialsExpireAt: row.credentials_expire_at,
    paused:
      row.paused_at === null
        ? null
        : { at: row.paused_at, code: row.paused_code ?? '', message: row.paused_message ?? '' },
    confirmedUntil: row.confirmed_until,
    lastSuccessAt: row.last_success_at,
    lastFailure:
      row.last_failure_at === null
        ? null
        : {
            at: row.last_failure_at,
            code: row.last_failure_code ?? '',
            message: row.last_failure_message ?? '',
          },
    outage: { since: row.failing_since, toldAt: row.outage_told_at },
    nextImportAt: row.next_import_at,
    application: {
      appliedOn: row.applied_on,
      issuedOn: row.issued_on,
      issuedByTest: row.issued_by_test,
      way: row.application_way,
      sealedFacts: row.application_facts,
    },
    createdAt: row.created_at,
    restoredAt: row.restored_at,
  };
}

function shopsOf(tx: AccountTx, accountId: string) {
  return tx
    .selectFrom('shop')
    .innerJoin('account', 'account.id', 'shop.account_id')
    .leftJoin('api_option_contract as contract', (on) =>
      on.onRef('contract.account_id', '=', 'shop.account_id').on('contract.over_at', 'is', null),
    )
    .selectAll('shop')
    .select(['account.demo', 'contract.id as contract_id', 'contract.active_from', 'contract.ends_on'])
    .where('shop.account_id', '=', accountId)
    .where('shop.deleted_at', 'is', null);
}

/** The shop, or `null` when this account has none of that id (a removed one included). */
export async function findShop(
  tx: AccountTx,
  vault: Vault,
  shop: { readonly accountId: string; readonly id: string; readonly lock?: boolean },
): Promise<Shop | null> {
  if (!z.uuid().safeParse(shop.id).success) return null;
  const query = shopsOf(tx, shop.accountId).where('shop.id', '=', shop.id);
  const row = await (shop.lock === true ? query.forUpdate('shop') : query).executeTakeFirst();
  return row === undefined ? null : readShop(vault, row);
}

export async function listShops(tx: AccountTx, vault: Vault, accountId: string): Promise<readonly Shop[]> {
  const rows = await shopsOf(tx, accountId).orderBy('shop.created_at').orderBy('shop.id').execute();
  return rows.map((row) => readShop(vault, row));
}

/** Sets columns of one shop. */
export async function updateShopRow(
  tx: AccountTx,
  shop: { readonly accountId: string; readonly id: string },
  columns: Updateable<Schema['shop']>,
): Promise<void> {
  await tx
    .updateTable('shop')
    .set(columns)
    .where('account_id', '=', shop.accountId)
    .where('id', '=', shop.id)
    .execute();
}

export async function addShopRow(tx: AccountTx, row: Insertable<Schema['shop']>): Promise<void> {
  await tx.insertInto('shop').values(row).execute();
}

export async function isInOutage(
  tx: AccountTx,
  shop: { readonly accountId: string; readonly id: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('shop')
    .select('id')
    .where('account_id', '=', shop.accountId)
    .where('id', '=', shop.id)
    .where('failing_since', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}
