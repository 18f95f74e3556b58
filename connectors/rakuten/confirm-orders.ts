import { parseJson } from '../http/send-request.ts';
import type { Credentials, ReadOrder, World } from '../mall.ts';
import { isError, readAnswer, readMessages } from './answers.ts';
import type { Client } from './client.ts';
import { AWAITING_CONFIRMATION } from './codes.ts';
import { inChunks } from './get-orders.ts';

export const CONFIRMS = 'yes';

type Shop = { readonly client: Client; readonly settings: Credentials; readonly world: World };

/**
 * 注文確認 of the orders that wait for it, where the shop's setting says so; one that the mall has marked is left to a person.
 * An order that has moved on meanwhile is refused by itself, which does no harm. Throws MallError.
 */
export async function confirmOrders(
  { client, settings, world }: Shop,
  orders: readonly ReadOrder[],
): Promise<void> {
  if (settings['confirmOrders'] !== CONFIRMS) return;
  const waiting = orders.filter(
    ({ order }) => order.mallStatus === AWAITING_CONFIRMATION && order.holds.length === 0,
  );
  for (const orderNumberList of inChunks(waiting.map(({ order }) => order.mallOrderNo))) {
    const reply = await client.write('confirmOrder', { orderNumberList });
    const messages = reply.got === 'answer' ? readMessages(parseJson(reply.text)?.json) : [];
    // Orders that were refused one by one come with 200 or 400; only what failed as a whole is an error.
    if (!messages.some(({ orderNumber }) => orderNumber !== null)) readAnswer(reply);
    for (const message of messages.filter(isError)) {
      world.log('rakuten-order-not-confirmed', {
        orderNumber: message.orderNumber ?? '',
        code: message.messageCode,
      });
    }
  }
}
