import type { Outcome, ReadOrder, Write } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import { sayNotFound } from '../say-order.ts';
import { sayStatus } from './marks.ts';
import { NAME } from './codes.ts';
import { putOff, toOutcome } from './answers.ts';
import type { Client } from './client.ts';
import { findOrder } from './find-order.ts';
import { holdsShipping } from './shipments.ts';
import { shipNoticePayload } from './wire.ts';

/**
 * The two steps of a notice: day, carrier and number, then the status. The second is begun only when the first surely stands, and
 * what the mall shows already is not said again; so a repeat after any failure goes on where the mall stands.
 */
export async function sendShipNotice(client: Client, notice: Write): Promise<Outcome> {
  try {
    const shown = notice.shown ?? (await findOrder(client, notice.mallOrderNo));
    if (shown === null) return NOT_FOUND;
    return findObstacle(shown) ?? (await takeSteps(client, notice, shown));
  } catch (error) {
    if (error instanceof MallError) return putOff(error);
    throw error;
  }
}

async function takeSteps(
  client: Client,
  { mallOrderNo, payload }: Write,
  { raw }: ReadOrder,
): Promise<Outcome> {
  const { orderStatus, ...shipping } = shipNoticePayload.parse(payload);
  const write = client.openWrites();
  if (!holdsShipping(raw, shipping)) {
    const first = toOutcome(await write('updateTradeInfoProc', { orderId: mallOrderNo, ...shipping }));
    if (first.outcome !== 'accepted') return first;
  }
  return toOutcome(await write('updateTradeStsProc', { orderId: mallOrderNo, orderStatus }));
}

/** A status may be overwritten for good, so an order that the mall shows as ended is left alone. */
function findObstacle({ order }: ReadOrder): Outcome | null {
  const message = sayStatus(order.mallStatus);
  if (order.shipNotice.given) return { outcome: 'already-done', message };
  if (order.mallPhase === 'cancelled') return { outcome: 'refused', code: 'cancelled', message };
  return null;
}

const NOT_FOUND: Outcome = {
  outcome: 'refused',
  code: 'not-found',
  message: sayNotFound(NAME),
};
