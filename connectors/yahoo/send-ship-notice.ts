import type { Outcome, ReadOrder, Write } from '../mall.ts';
import { MallError } from '../mall-error.ts';
import { sayNotFound } from '../say-order.ts';
import { around } from '@matome/domain/text/said.ts';
import { putOff, toOutcome } from './answers.ts';
import type { Client } from './client.ts';
import { NAME, STATUS_NAMES } from './codes.ts';
import { findOrder } from './find-order.ts';
import type { LookUp } from './find-order.ts';
import { shipNoticePayload } from './wire.ts';
import type { XmlTree } from '../xml/write-xml.ts';

/** What a repeat does is not documented, so what the mall shows as shipped is not said again. */
export async function sendShipNotice(client: Client, lookUp: LookUp, notice: Write): Promise<Outcome> {
  try {
    const shown = notice.shown ?? (await findOrder(lookUp, notice.mallOrderNo));
    if (shown === null) return NOT_FOUND;
    const obstacle = findObstacle(shown);
    if (obstacle !== null) return obstacle;
    const reply = await client.write('orderShipStatusChange', {
      Target: { OrderId: notice.mallOrderNo, IsPointFix: 'true' },
      Order: { Ship: withoutBlanks(shipNoticePayload.parse(notice.payload)) },
    });
    return toOutcome(reply);
  } catch (error) {
    if (error instanceof MallError) return putOff(error);
    throw error;
  }
}

/** A cancelled order is left alone, whatever the mall would let us write into it. */
function findObstacle({ order }: ReadOrder): Outcome | null {
  const name = STATUS_NAMES[order.mallStatus] ?? order.mallStatus;
  const message = around(name, {
    ja: (words) => `Yahoo!ショッピングの注文ステータス：${words}`,
    en: (words) => `Status at Yahoo! Shopping: ${words}`,
  });
  if (order.shipNotice.given) return { outcome: 'already-done', message };
  if (order.mallPhase === 'cancelled') return { outcome: 'refused', code: 'cancelled', message };
  return null;
}

function withoutBlanks(ship: Readonly<Record<string, string | undefined>>): XmlTree {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(ship)) if (value !== undefined) given[name] = value;
  return given;
}

const NOT_FOUND: Outcome = {
  outcome: 'refused',
  code: 'not-found',
  message: sayNotFound(NAME),
};
