import type { Context } from 'hono';
import type { MallEnv } from '../../http/mall-env.ts';
import { JAPAN, STORE_NAME } from '../shop/credentials.ts';

/** `GET /sellers/v1/marketplaceParticipations`: sells in Japan, and knows of Australia. */
export function listParticipations(c: Context<MallEnv>): Response {
  return c.json({
    payload: [
      {
        marketplace: {
          id: JAPAN,
          name: 'Amazon.co.jp',
          countryCode: 'JP',
          defaultCurrencyCode: 'JPY',
          defaultLanguageCode: 'ja_JP',
          domainName: 'www.amazon.co.jp',
        },
        participation: { isParticipating: true, hasSuspendedListings: false },
        storeName: STORE_NAME,
      },
      {
        marketplace: {
          id: 'A39IBJ37TRP1C6',
          name: 'Amazon.com.au',
          countryCode: 'AU',
          defaultCurrencyCode: 'AUD',
          defaultLanguageCode: 'en_AU',
          domainName: 'www.amazon.com.au',
        },
        participation: { isParticipating: false, hasSuspendedListings: false },
        storeName: STORE_NAME,
      },
    ],
  });
}
