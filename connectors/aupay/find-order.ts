import type { ReadOrder } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import { sayWrongOrder } from '../say-order.ts';
import { NAME } from './codes.ts';
import type { Client } from './client.ts';
import { orThrow, readOrderElement } from './read-order.ts';
import { wireOrders } from './wire.ts';

/** One order as the mall shows it now; of one that it does not know the answer is empty. Throws MallError. */
export async function findOrder(client: Client, mallOrderNo: string): Promise<ReadOrder | null> {
  const response = await client.read('searchTradeInfoProc', { orderId: mallOrderNo });
  const [element] = wireOrders.parse(response).orderInfo;
  if (element === undefined) return null;
  const read = orThrow(readOrderElement(element));
  if (read.order.mallOrderNo === mallOrderNo) return read;
  throw new MallError('unreadable', sayWrongOrder(NAME, mallOrderNo, read.order.mallOrderNo));
}
