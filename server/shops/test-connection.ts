import type { ConnectionReport } from '@matome/connectors/mall.ts';
import { MallError } from '@matome/connectors/mall-error.ts';
import { applicationState } from '@matome/domain/application/application.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import { announce } from '../events.ts';
import { addJob } from '../jobs/add-job.ts';
import { around } from '@matome/domain/text/said.ts';
import { saidColumn } from '../database/said-column.ts';
import { connectShop } from './connect-shop.ts';
import { missingSettings } from './read-settings.ts';
import { endOutage } from './shop-outage.ts';
import { findShop, updateShopRow } from './shop-store.ts';
import type { Shop } from './shop-store.ts';

/** The longest that a person waits for a mall. */
export const CONNECTION_TEST_MS = 10_000;

const TOO_SLOW: ConnectionReport = {
  state: 'failing',
  code: 'timeout',
  detail: {
    ja: 'モールから10秒以内に返事がありませんでした。しばらくしてからもう一度お試しください。',
    en: 'The mall did not answer within 10 seconds. Try again in a while.',
  },
};

/** Signs in and says what was found, at most 10 s later; a mall that only asks to wait leaves the shop's connection as it was. Holds no transaction meanwhile. */
export async function testConnection(
  context: Context,
  shop: Shop,
): Promise<ConnectionReport | { readonly missing: readonly string[] }> {
  const mall = context.malls.get(shop.mall);
  if (mall === undefined) throw new Error(`no connector for mall ${shop.mall}`);
  const missing = missingSettings(mall, shop.credentials);
  if (missing.length > 0) return { missing: missing.map((field) => field.name) };
  const { connection } = await connectShop(context, shop);
  const report = await Promise.race([
    connection.checkConnection().catch(reportFailure),
    wait(CONNECTION_TEST_MS, TOO_SLOW, { ref: false }),
  ]);
  if (report.code !== 'rate-limited') await saveReport(context, shop, report);
  return report;
}

function reportFailure(cause: unknown): ConnectionReport {
  if (!(cause instanceof MallError)) throw cause;
  const detail = around(cause.said, { ja: (words) => words, en: (words) => words });
  if (cause.kind === 'sign-in') return { state: 'refused', code: 'sign-in-refused', detail };
  return { state: 'failing', code: 'unavailable', detail };
}

/** A test that succeeds ends a pause; what waited for it goes on. One of credentials that were changed meanwhile says nothing any more. */
async function saveReport(context: Context, tested: Shop, report: ConnectionReport): Promise<void> {
  const { accountId, id } = tested;
  await inAccount(context.db, accountId, async (tx) => {
    const shop = await findShop(tx, context.vault, { accountId, id, lock: true });
    if (shop === null || shop.credentialsVersion !== tested.credentialsVersion) return;
    const supported =
      report.code === 'account-type-not-supported' ? false : report.state === 'ok' ? true : undefined;
    await updateShopRow(tx, shop, {
      connection_state: report.state,
      connection_code: report.code,
      connection_detail: saidColumn(report.detail),
      connection_checked_at: context.now(),
      ...(report.credentialsExpireAt === undefined
        ? {}
        : { credentials_expire_at: report.credentialsExpireAt }),
      ...(supported === undefined ? {} : { account_type_supported: supported }),
      ...(report.state === 'ok' ? endedColumns(shop) : {}),
      ...(report.state === 'ok' ? issuedColumns(shop, context.now()) : {}),
    });
    if (report.state === 'ok') {
      await endOutage(tx, context, shop);
      await wakeShop(tx, shop);
    }
    await announce(tx, accountId, { type: 'shop-changed', shopId: id });
  });
}

/** The shop works again: neither the pause nor the failure that it is known for stands any longer. */
function endedColumns({ paused, outage }: Shop) {
  const ended = { paused_at: null, paused_code: null, paused_message: null };
  if (paused === null && outage.since === null) return ended;
  return { ...ended, last_failure_at: null, last_failure_code: null, last_failure_message: null };
}

/** Credentials that work were issued, whether or not anybody said so. */
function issuedColumns(shop: Shop, now: Date) {
  return applicationState(shop.application) === 'applied'
    ? { issued_on: tokyoDay(now), issued_by_test: true }
    : {};
}

async function wakeShop(tx: Parameters<typeof updateShopRow>[0], shop: Shop): Promise<void> {
  const payload = { accountId: shop.accountId, shopId: shop.id };
  if (shop.autoImport) await addJob(tx, { name: 'auto-import', payload, key: `auto-import:${shop.id}` });
  if (shop.autoExport) await addJob(tx, { name: 'auto-export', payload, key: `auto-export:${shop.id}` });
  if (shop.paused !== null)
    await addJob(tx, { name: 'deliver-instructions', payload, key: `deliver:${shop.id}` });
}
