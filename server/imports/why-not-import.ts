import type { Context } from '../context.ts';
import { missingSettings } from '../shops/read-settings.ts';
import type { Shop } from '../shops/shop-store.ts';
import { testConnection } from '../shops/test-connection.ts';
import type { ImportError } from './import-run.ts';

const ACCOUNT_TYPE: ImportError = {
  code: 'account-type-not-supported',
  message: '縦づみアカウントには対応していません。1点ものアカウントでご利用ください。',
};

/**
 * What stands against fetching from this shop at all; `null` = nothing. The kind of account is known only after a
 * connection test, so a shop that was never tested is tested first: nothing is fetched for a kind that is not supported.
 */
export async function whyNotImport(context: Context, shop: Shop): Promise<ImportError | null> {
  const mall = context.malls.get(shop.mall);
  if (mall === undefined || !mall.capabilities.import) {
    return { code: 'not-supported-by-mall', message: 'このモールからの受注取得には対応していません。' };
  }
  if (!shop.accountTypeSupported) return ACCOUNT_TYPE;
  const missing = missingSettings(mall, shop.credentials);
  if (missing.length > 0) {
    const labels = missing.map((field) => field.label.ja).join('、');
    return {
      code: 'credentials-missing',
      message: `接続に必要な設定がまだ入っていません（${labels}）。モール詳細設定で入力してください。`,
    };
  }
  if (mall.connect === undefined || shop.connection.checkedAt !== null) return null;
  const report = await testConnection(context, shop);
  return 'code' in report && report.code === 'account-type-not-supported' ? ACCOUNT_TYPE : null;
}
