import { createClient } from '@matome/contract/client.ts';
import type { Client } from '@matome/contract/client.ts';
import { openAccount } from './open-account.ts';
import type { Stage } from './open-stage.ts';

/** A shop of a new account at the desk. */
export type DeskShop = {
  readonly accountId: string;
  readonly shopId: string;
  readonly apiKey: string;
  readonly api: Client;
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
  const { accountId, apiKey } = await openAccount(open.context, { apiOption: shop.apiOption ?? false });
  const api = createClient({ baseUrl: deskUrl, apiKey, checkAnswers: true });
  const settings = { email: shop.email, ...CREDENTIALS, ratingMessage: 'ありがとうございました。' };
  const { id } = await api.createShop({ body: { mall: 'rakuma', name: '計測店', settings } });
  return { accountId, shopId: id, apiKey, api };
}
