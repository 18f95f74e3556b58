import { FIRST_SHOP_EMAIL } from './open-shop.ts';
import { signInAtMall } from './mall-client.ts';

const DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The texts of all pages of the first shop's orders, the next one under way while one is looked at. */
export async function* readMallPages(mallUrl: string): AsyncGenerator<string> {
  const token = await signInAtMall(mallUrl, FIRST_SHOP_EMAIL);
  const to = Date.now();
  const period = {
    purchased_from: new Date(to - DAYS * DAY_MS).toISOString(),
    purchased_to: new Date(to).toISOString(),
    limit: '100',
  };
  async function fetchPage(cursor: string | null): Promise<string> {
    const query = new URLSearchParams(cursor === null ? period : { ...period, cursor });
    const answer = await fetch(`${mallUrl}/v1/orders?${query.toString()}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (!answer.ok) throw new Error(`the mall answered ${answer.status}: ${await answer.text()}`);
    return answer.text();
  }
  let page: Promise<string> | null = fetchPage(null);
  while (page !== null) {
    const text: string = await page;
    const cursor = /"next_cursor":"([^"]+)"\}$/.exec(text)?.[1];
    page = cursor === undefined ? null : fetchPage(cursor);
    yield text;
  }
}

/** Lets the simulator write each of its orders once, which it then keeps: its own first effort is not ours. */
export async function warmMall(mallUrl: string): Promise<void> {
  for await (const _ of readMallPages(mallUrl)) continue;
}
