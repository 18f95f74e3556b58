import type { Credentials, ReadOrder, World } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import { readAnswer } from './answers.ts';
import type { Client } from './client.ts';
import { COMPLETED, IN_PROCESS } from './codes.ts';

const COMPLETES = 'yes';

/** The mall may refuse to complete an order that it marked as shipped only just now. */
const REST_AFTER_CHANGE_MS = 10_000;

export function completesAfterShipping(settings: Credentials): boolean {
  return settings['completeAfterShipping'] === COMPLETES;
}

/**
 * 完了 of the orders that are shipped and paid, where the shop's setting says so; one that the mall has marked is left to a person.
 * What one order is refused for does not stop the others. Throws MallError.
 */
export async function completeOrders(
  { client, world }: { readonly client: Client; readonly world: World },
  orders: readonly ReadOrder[],
): Promise<void> {
  for (const { order } of orders.filter((read) => isCompletable(read, world.now()))) {
    const { mallOrderNo } = order;
    try {
      readAnswer(
        await client.write('orderStatusChange', {
          Target: { OrderId: mallOrderNo, IsPointFix: 'true' },
          Order: { OrderStatus: COMPLETED },
        }),
      );
    } catch (error) {
      if (!(error instanceof MallError) || error.kind !== 'refused') throw error;
      world.log('yahoo-order-not-completed', { orderNumber: mallOrderNo, code: error.code ?? '' });
    }
  }
}

function isCompletable({ order }: ReadOrder, now: Date): boolean {
  const { mallStatus, shipNotice, payment, holds, mallUpdatedAt } = order;
  const isRested =
    mallUpdatedAt === null || now.getTime() - Date.parse(mallUpdatedAt) >= REST_AFTER_CHANGE_MS;
  const isShipped = mallStatus === IN_PROCESS && shipNotice.given;
  return isShipped && isRested && payment.state === 'paid' && holds.length === 0;
}
