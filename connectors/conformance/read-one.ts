import type { MallConnection, ReadOrder } from '../mall.ts';

/** One look at one order; throws what is wrong with it. */
export async function readOne(connection: MallConnection, mallOrderNo: string): Promise<ReadOrder | null> {
  const [look = null] = await connection.readOrders([mallOrderNo]);
  if (look instanceof Error) throw look;
  return look;
}
