import type { Mall } from '@matome/connectors/mall.ts';
import { countedExpiry } from '@matome/domain/credentials/credentials-expiry.ts';
import type { CarrierRow } from '@matome/domain/shipping/carrier-table.ts';
import type { Context } from '../context.ts';
import type { AccountTx } from '../database/account-scope.ts';
import { announce } from '../events.ts';
import { addJob, removeJob } from '../jobs/add-job.ts';
import { newId } from '../security/new-id.ts';
import { missingSettings } from './read-settings.ts';
import type { Credentials } from './read-settings.ts';
import { addShopRow, findShop, updateShopRow } from './shop-store.ts';
import type { Shop } from './shop-store.ts';

export type ShopChanges = {
  readonly name?: string | undefined;
  readonly settings?: Credentials;
  /** Settings that were entered anew, though their text may be the same (a renewed consent); default those that differ. */
  readonly entered?: readonly string[];
  /** The shop's own rows of the mall's table of carriers, all of them. */
  readonly carriers?: readonly CarrierRow[] | undefined;
  readonly importDays?: number | undefined;
  readonly autoImport?: boolean | undefined;
  readonly autoExport?: boolean | undefined;
};

const importKey = (shopId: string) => `auto-import:${shopId}`;
const exportKey = (shopId: string) => `auto-export:${shopId}`;

/** Plain settings in the open, secret ones sealed. */
function settingColumns(
  context: Context,
  {
    accountId,
    mall,
    settings,
  }: { readonly accountId: string; readonly mall: Mall; readonly settings: Credentials },
) {
  const secretFields = new Set(
    mall.settings.filter((field) => field.kind === 'secret').map((field) => field.name),
  );
  const entries = Object.entries(settings);
  const secrets = entries.filter(([name]) => secretFields.has(name));
  return {
    settings: JSON.stringify(Object.fromEntries(entries.filter(([name]) => !secretFields.has(name)))),
    secrets:
      secrets.length === 0
        ? null
        : context.vault.sealJson(accountId, 'credentials', Object.fromEntries(secrets)),
    secret_names: secrets.map(([name]) => name),
  };
}

export async function addShop(
  tx: AccountTx,
  context: Context,
  shop: {
    readonly accountId: string;
    readonly mall: Mall;
    readonly name: string;
    readonly settings: Credentials;
  },
): Promise<Shop> {
  const id = newId();
  await addShopRow(tx, {
    account_id: shop.accountId,
    id,
    mall: shop.mall.id,
    name: shop.name,
    created_at: context.now(),
    ...settingColumns(context, shop),
    ...expiryColumns(shop.mall, shop.settings, stamp(Object.keys(shop.settings), context.now())),
  });
  await startConnectionTest(tx, shop.mall, { accountId: shop.accountId, id, credentials: shop.settings });
  return readBack(tx, context, { accountId: shop.accountId, id });
}

/** Saves what changed; new credentials are tested by the worker at once, and the automatic ways start or stop with their boxes. */
export async function changeShop(
  tx: AccountTx,
  context: Context,
  change: { readonly shop: Shop; readonly mall: Mall; readonly changes: ShopChanges },
): Promise<Shop> {
  const { shop, mall, changes } = change;
  const entered =
    changes.entered ?? differingSettings(changes.settings ?? shop.credentials, shop.credentials);
  const settingsChanged = entered.length > 0;
  await updateShopRow(tx, shop, {
    ...(changes.name === undefined ? { name: shop.name } : { name: changes.name }),
    ...(changes.importDays === undefined ? {} : { import_days: changes.importDays }),
    ...(changes.autoImport === undefined ? {} : { auto_import: changes.autoImport }),
    ...(changes.autoImport === false ? { next_import_at: null } : {}),
    ...(changes.carriers === undefined ? {} : { carrier_rows: JSON.stringify(changes.carriers) }),
    ...(changes.autoExport === undefined ? {} : { auto_export: changes.autoExport }),
    ...(settingsChanged && changes.settings !== undefined
      ? {
          ...settingColumns(context, { accountId: shop.accountId, mall, settings: changes.settings }),
          ...expiryColumns(mall, changes.settings, {
            ...shop.settingsSavedAt,
            ...stamp(entered, context.now()),
          }),
          credentials_version: shop.credentialsVersion + 1,
        }
      : {}),
  });
  const payload = { accountId: shop.accountId, shopId: shop.id };
  if (changes.autoImport === true)
    await addJob(tx, { name: 'auto-import', payload, key: importKey(shop.id) });
  if (changes.autoImport === false) await removeJob(tx, importKey(shop.id));
  if (changes.autoExport === true)
    await addJob(tx, { name: 'auto-export', payload, key: exportKey(shop.id) });
  if (changes.autoExport === false) await removeJob(tx, exportKey(shop.id));
  if (settingsChanged && changes.settings !== undefined) {
    await startConnectionTest(tx, mall, { ...shop, credentials: changes.settings });
  }
  await announce(tx, shop.accountId, { type: 'shop-changed', shopId: shop.id });
  return readBack(tx, context, shop);
}

/** Removes the shop and its credentials; its orders and its ledger stay. */
export async function removeShop(tx: AccountTx, context: Context, shop: Shop): Promise<void> {
  await removeJob(tx, importKey(shop.id));
  await removeJob(tx, exportKey(shop.id));
  await updateShopRow(tx, shop, {
    deleted_at: context.now(),
    secrets: null,
    secret_names: [],
    settings: '{}',
    auto_import: false,
    auto_export: false,
    next_import_at: null,
    application_facts: null,
    credentials_version: shop.credentialsVersion + 1,
  });
  await announce(tx, shop.accountId, { type: 'shop-changed', shopId: shop.id });
}

async function startConnectionTest(
  tx: AccountTx,
  mall: Mall,
  shop: { readonly accountId: string; readonly id: string; readonly credentials: Credentials },
): Promise<void> {
  if (mall.connect === undefined || missingSettings(mall, shop.credentials).length > 0) return;
  await addJob(tx, {
    name: 'test-connection',
    payload: { accountId: shop.accountId, shopId: shop.id },
    key: `test-connection:${shop.id}`,
  });
}

function differingSettings(a: Credentials, b: Credentials): readonly string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => a[name] !== b[name]);
}

function stamp(names: readonly string[], at: Date): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, at.toISOString()]));
}

/** What expires is counted from when it was entered, until the mall itself says when; what was emptied ends no more. */
function expiryColumns(mall: Mall, settings: Credentials, savedAt: Readonly<Record<string, string>>) {
  return {
    settings_saved_at: JSON.stringify(savedAt),
    credentials_expire_at: countedExpiry(
      mall.settings.filter(({ name }) => settings[name] !== undefined),
      savedAt,
    ),
  };
}

async function readBack(
  tx: AccountTx,
  context: Context,
  id: { accountId: string; id: string },
): Promise<Shop> {
  const shop = await findShop(tx, context.vault, id);
  if (shop === null) throw new Error(`shop ${id.id} vanished while it was being saved`);
  return shop;
}
