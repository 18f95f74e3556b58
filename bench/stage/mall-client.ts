import { z } from 'zod';
import { CREDENTIALS } from './open-shop.ts';

/** Signs in at the simulated Rakuma as a connector would; the access token. */
export async function signInAtMall(mallUrl: string, email: string): Promise<string> {
  const { apiPassword, clientId, clientSecret } = CREDENTIALS;
  const answer = await fetch(`${mallUrl}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      username: email,
      password: apiPassword,
      client_id: clientId,
      client_secret: clientSecret,
    }),
  });
  return z.object({ access_token: z.string() }).parse(await answer.json()).access_token;
}

const shopSays = z.object({ shopId: z.number() });
const orderSays = z.object({ order_id: z.number() });
const AT_ONCE = 8;

/** A new shop at the mall with `orders` paid orders that wait for shipment; their numbers. */
export async function openShopAtMall(
  mallUrl: string,
  shop: { readonly email: string; readonly orders: number },
): Promise<readonly string[]> {
  const { shopId } = shopSays.parse(await postControl(mallUrl, 'shops', { email: shop.email, orders: 0 }));
  const waiting = Array.from({ length: shop.orders }).entries();
  const numbers: string[] = [];
  async function work(): Promise<void> {
    for (const _ of waiting) {
      const order = orderSays.parse(
        await postControl(mallUrl, 'orders', { shopId, order: { status: 'awaiting_shipment' } }),
      );
      numbers.push(String(order.order_id));
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return numbers;
}

async function postControl(mallUrl: string, path: string, body: unknown): Promise<unknown> {
  const answer = await fetch(`${mallUrl}/_control/${path}`, { method: 'POST', body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}
