import type { Mall } from '@matome/connectors/mall.ts';
import { routes } from '@matome/contract/routes.ts';
import { hasApiOption } from '@matome/domain/contracts/api-option.ts';
import type { CarrierRow } from '@matome/domain/shipping/carrier-table.ts';
import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import type { AccountTx } from '../database/account-scope.ts';
import { isAllowed } from '../http/caller.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { serveRoute, serveWaitingRoute } from '../http/serve-route.ts';
import type { Api } from '../http/serve-route.ts';
import { serveApplications } from './application/application-routes.ts';
import { CARRIER_FAULTS, carrierRowFaults } from './carrier-row-faults.ts';
import { serveConsents } from './consent-routes.ts';
import { isCredential, readSettings } from './read-settings.ts';
import type { Credentials } from './read-settings.ts';
import { addShop, changeShop, removeShop } from './save-shop.ts';
import { findShop, listShops } from './shop-store.ts';
import type { Shop } from './shop-store.ts';
import { shopDifferences } from './shop-differences.ts';
import { shopView } from './shop-view.ts';
import { testConnection } from './test-connection.ts';

export function serveShops(api: Api): void {
  serveConsents(api);
  serveApplications(api);
  serveRoute(api, routes.createShop, async ({ body }, { tx, context, caller, language }) => {
    const mall = context.malls.get(body.mall);
    if (mall === undefined) throw new HttpProblem('mall-unknown');
    const settings = settingsOrThrow({ mall, given: body.settings ?? {}, present: {}, language });
    if (!isAllowed(caller.role, 'owner')) refuseNewCredentials(mall, settings, {});
    const shop = await addShop(tx, context, { accountId: caller.accountId, mall, name: body.name, settings });
    return shopView(shop, mall, { now: context.now(), language });
  });
  serveRoute(api, routes.listShops, async (_input, { tx, context, caller, language }) => ({
    items: (await listShops(tx, context.vault, caller.accountId)).map((shop) =>
      shopView(shop, context.malls.get(shop.mall), { now: context.now(), language }),
    ),
    nextCursor: null,
  }));
  serveRoute(api, routes.getShop, async ({ params }, { tx, context, caller, language }) => {
    const shop = await shopOrThrow(tx, context, { accountId: caller.accountId, id: params.id });
    return shopView(shop, context.malls.get(shop.mall), { now: context.now(), language });
  });
  serveRoute(api, routes.updateShop, async ({ params, body }, { tx, context, caller, language, note }) => {
    const shop = await shopOrThrow(tx, context, { accountId: caller.accountId, id: params.id, lock: true });
    const mall = context.malls.get(shop.mall);
    if (mall === undefined) throw new HttpProblem('mall-unknown');
    if (body.autoExport === true && !hasApiOption(shop, context.now()))
      throw new HttpProblem('api-option-required');
    const settings =
      body.settings === undefined
        ? undefined
        : settingsOrThrow({ mall, given: body.settings, present: shop.credentials, language });
    if (settings !== undefined && !isAllowed(caller.role, 'owner'))
      refuseNewCredentials(mall, settings, shop.credentials);
    if (body.carriers !== undefined) refuseUnknownCodes(mall, body.carriers, language);
    const saved = await changeShop(tx, context, {
      shop,
      mall,
      changes: { ...body, ...(settings === undefined ? { settings: shop.credentials } : { settings }) },
    });
    note({ changes: shopDifferences(shop, saved) });
    return shopView(saved, mall, { now: context.now(), language });
  });
  serveRoute(api, routes.deleteShop, async ({ params }, { tx, context, caller, note }) => {
    const shop = await shopOrThrow(tx, context, { accountId: caller.accountId, id: params.id, lock: true });
    await removeShop(tx, context, shop);
    note({ targetName: shop.name });
    return null;
  });
  serveWaitingRoute(api, routes.testConnection, async ({ params }, { context, caller, language, note }) => {
    const shop = await inAccount(context.db, caller.accountId, (tx) =>
      shopOrThrow(tx, context, { accountId: caller.accountId, id: params.id }),
    );
    note({ targetName: shop.name });
    if (context.malls.get(shop.mall)?.connect === undefined) throw new HttpProblem('not-supported-by-mall');
    const report = await testConnection(context, shop);
    if (!('missing' in report)) return { ...report, detail: report.detail[language] };
    throw new HttpProblem('credentials-missing', {
      errors: report.missing.map((name) => ({ path: `settings.${name}`, message: MISSING[language] })),
    });
  });
}

/** Every row names a code that the mall has, once for each case; a code that wants a name has one. */
function refuseUnknownCodes(mall: Mall, rows: readonly CarrierRow[], language: 'ja' | 'en'): void {
  const faults = carrierRowFaults(mall.carrierTable, rows);
  if (faults.length === 0) return;
  throw new HttpProblem('bad-input', {
    errors: faults.map(({ index, fault }) => ({
      path: `carriers.${index}`,
      message: CARRIER_FAULTS[fault][language],
    })),
  });
}

const MISSING = { ja: '入力してください。', en: 'Please enter it.' };

export async function shopOrThrow(
  tx: AccountTx,
  context: Context,
  shop: { readonly accountId: string; readonly id: string; readonly lock?: boolean },
): Promise<Shop> {
  const found = await findShop(tx, context.vault, shop);
  if (found === null) throw new HttpProblem('not-found');
  return found;
}

function settingsOrThrow(asked: Parameters<typeof readSettings>[0]): Credentials {
  const read = readSettings(asked);
  if ('faults' in read) throw new HttpProblem('bad-input', { errors: [...read.faults] });
  return read.settings;
}

/** Staff may change messages and days; what opens the mall's door only an owner changes. */
function refuseNewCredentials(mall: Mall, settings: Credentials, present: Credentials): void {
  const isChanged = mall.settings.some(
    (field) => isCredential(field) && settings[field.name] !== present[field.name],
  );
  if (isChanged) throw new HttpProblem('not-allowed');
}
