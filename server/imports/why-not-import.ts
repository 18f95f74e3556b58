import type { Context } from '../context.ts';
import { missingSettings } from '../shops/read-settings.ts';
import type { Shop } from '../shops/shop-store.ts';
import { testConnection } from '../shops/test-connection.ts';
import type { ImportError } from './import-run.ts';

const ACCOUNT_TYPE: ImportError = {
  code: 'account-type-not-supported',
  message: {
    ja: '縦づみアカウントには対応していません。1点ものアカウントでご利用ください。',
    en: 'Stacked accounts are not supported. Use a single-item account.',
  },
};

const NOT_SUPPORTED: ImportError = {
  code: 'not-supported-by-mall',
  message: {
    ja: 'このモールからの受注取得には対応していません。',
    en: 'Orders cannot be fetched from this mall.',
  },
};

/**
 * What stands against fetching from this shop at all; `null` = nothing. The kind of account is known only after a
 * connection test, so a shop that was never tested is tested first: nothing is fetched for a kind that is not supported.
 */
export async function whyNotImport(context: Context, shop: Shop): Promise<ImportError | null> {
  const mall = context.malls.get(shop.mall);
  if (mall === undefined || !mall.capabilities.import) {
    return NOT_SUPPORTED;
  }
  if (!shop.accountTypeSupported) return ACCOUNT_TYPE;
  const missing = missingSettings(mall, shop.credentials);
  if (missing.length > 0) {
    return {
      code: 'credentials-missing',
      message: {
        ja: `接続に必要な設定がまだ入っていません（${missing.map(({ label }) => label.ja).join('、')}）。モール詳細設定で入力してください。`,
        en: `Settings that the connection needs are missing (${missing.map(({ label }) => label.en).join(', ')}). Enter them in the settings of the shop.`,
      },
    };
  }
  if (mall.connect === undefined || shop.connection.checkedAt !== null) return null;
  const report = await testConnection(context, shop);
  return 'code' in report && report.code === 'account-type-not-supported' ? ACCOUNT_TYPE : null;
}
