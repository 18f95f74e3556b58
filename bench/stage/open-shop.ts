import { createShop } from '@matome/contract/shops.ts';
import { openAccountWithKey } from '@matome/server/accounts/open-account-with-key.ts';
import { randomBytes } from 'node:crypto';
import { apiClient } from '../../cli/demo/api-client.ts';
import type { ApiClient } from '../../cli/demo/api-client.ts';
import type { Stage } from './open-stage.ts';

/** A shop of a new account at the desk. */
export type DeskShop = {
  readonly accountId: string;
  readonly shopId: string;
  readonly apiKey: string;
  readonly api: ApiClient;
};

/** What the simulated Rakuma lets anyone sign in with. */
export const FIRST_SHOP_EMAIL = 'shop@rakuma.example';
export const CREDENTIALS = {
  apiPassword: 'rakuma-simulator',
  clientId: 'matome',
  clientSecret: 'matome-secret',
};

export async function openShop(
  { open, deskUrl }: Pick<Stage, 'open' | 'deskUrl'>,
  shop: { readonly email: string; readonly apiOption?: boolean },
): Promise<DeskShop> {
  const made = await openAccountWithKey(open.context, open.auth, {
    company: '計測商店',
    name: '計測 花子',
    email: `${randomBytes(6).toString('hex')}@seller.example`,
    password: randomBytes(12).toString('base64url'),
    apiOption: shop.apiOption ?? false,
    keyName: 'bench',
  });
  if ('refused' in made) throw new Error(made.refused);
  const { accountId, apiKey } = made;
  const api = apiClient(deskUrl, apiKey);
  const settings = { email: shop.email, ...CREDENTIALS, ratingMessage: 'ありがとうございました。' };
  const { id } = await api(createShop, { body: { mall: 'rakuma', name: '計測店', settings } });
  return { accountId, shopId: id, apiKey, api };
}
