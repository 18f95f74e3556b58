import { describe, test } from 'vitest';
import * as amazon from './amazon/connection-report.ts';
import * as aupay from './aupay/connection-report.ts';
import { expectBothLanguages } from './conformance/expect-both-languages.ts';
import type { ConnectionReport } from './mall.ts';
import { MallError } from './mall-error.ts';
import * as rakuma from './rakuma/connection-report.ts';
import * as rakuten from './rakuten/connection-report.ts';
import * as yahoo from './yahoo/connection-report.ts';

const KINDS = ['sign-in', 'rate-limited', 'unavailable', 'refused', 'unreadable'] as const;
const SAID = ['said in English', { ja: '利用できません。', en: 'It is not available.' }] as const;

/** Codes that a mall has a sentence of its own for. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  aupay: ['0002', 'CME0022'],
  rakuten: ['ES04-01', 'GA0001'],
  yahoo: [
    'consent-missing',
    'seller-id-missing',
    'public-key-version-missing',
    'public-key-unreadable',
    'invalid_grant',
    'px-04102',
    'px-04306',
    'px-04303',
    'px-14303',
    'px-04001',
  ],
};
const REPORTS: Readonly<Record<string, (error: MallError) => ConnectionReport>> = {
  amazon: amazon.reportFailure,
  aupay: aupay.reportFailure,
  rakuma: rakuma.reportFailure,
  rakuten: (error) => rakuten.reportFailure(error, 'rpay.order.getOrder'),
  yahoo: (error) => yahoo.reportFailure(error, 'expired-key-version'),
};

describe('M4 the connection test speaks both languages', () => {
  test.each(Object.keys(REPORTS))('of every failure of %s', (mall) => {
    for (const kind of KINDS)
      for (const said of SAID)
        for (const code of [undefined, 'timeout', ...(CODES[mall] ?? [])]) {
          const error = new MallError(kind, said, code === undefined ? {} : { code, httpStatus: 400 });
          expectBothLanguages(REPORTS[mall]?.(error).detail);
        }
  });

  test('of what au PAY may mean by one code', () => {
    for (const words of ['IP アドレス', '期限切れ', '権限がありません', 'x']) {
      const error = new MallError('sign-in', { ja: words, en: 'no' }, { code: '0002' });
      expectBothLanguages(aupay.reportFailure(error).detail);
    }
    expectBothLanguages(aupay.withExpiry(aupay.CONNECTED, { apiKeyExpiresOn: 'soon' }).detail);
  });

  test('of what was found', () => {
    const shop = (accountType: string) => rakuma.reportShop({ name: 'Aoba', account_type: accountType });
    const reports = [
      ...['single_item', 'stacked', 'new-kind'].map(shop),
      rakuma.reportShop(null),
      amazon.reportParticipations({ payload: [] }, 'A1VC38T7YXB528'),
      amazon.reportParticipations(null, 'A1VC38T7YXB528'),
      rakuten.reportConnected(new Date('2026-11-28')),
      rakuten.reportConnected(null),
      ...['expired-timestamp', 'invalid-sellerid', 'new-status', null].map((status) =>
        yahoo.reportConnected({ sellerId: 'aoba', publicKey: 'x' }, status),
      ),
      yahoo.reportConnected({ sellerId: 'aoba' }, null),
    ];
    for (const { detail } of reports) expectBothLanguages(detail);
  });
});
