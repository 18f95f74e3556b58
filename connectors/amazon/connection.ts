import { readEach } from '../http/read-each.ts';
import { reportWithin } from '../http/report-within.ts';
import { writeEach } from '../http/write-each.ts';
import type {
  ConnectionReport,
  Credentials,
  MallConnection,
  Outcome,
  ReadOrder,
  World,
  Write,
} from '../mall.ts';
import { MallError } from '../mall-error.ts';
import { sayWrongOrder } from '../say-order.ts';
import { NAME } from './codes.ts';
import { putOff, toOutcome } from './answers.ts';
import { createClient } from './client.ts';
import type { Client } from './client.ts';
import { reportFailure, reportParticipations, TIMED_OUT } from './connection-report.ts';
import { INCLUDED_DATA, listOrders } from './list-orders.ts';
import { orThrow, readOrderJson } from './read-order.ts';
import { dateForSending, marketplaceIdOf } from './shipments.ts';
import { wireOneOrder } from './wire.ts';

/** In Amazon's form, and nobody's: asking for it shows whether the application may read orders at all. */
const NOBODYS_ORDER_NO = '000-0000000-0000000';

export function connect(credentials: Credentials, world: World) {
  const client = createClient(credentials, world);
  const marketplaceId = marketplaceIdOf(credentials);
  const confirmEach = (notices: readonly Write[]) =>
    writeEach(notices, (notice) => confirmShipment(client, notice, world.now()));
  return {
    checkConnection: () => checkConnection(client, marketplaceId),
    listOrders: (window, cursor) => listOrders(client, { window, cursor, marketplaceId, now: world.now() }),
    readOrders: (mallOrderNos) => readEach(mallOrderNos, (mallOrderNo) => readOrder(client, mallOrderNo)),
    sendShipNotices: confirmEach,
    correctShipNotices: confirmEach,
  } satisfies MallConnection;
}

function checkConnection(client: Client, marketplaceId: string): Promise<ConnectionReport> {
  return reportWithin(() => reportSeller(client, marketplaceId), { timedOut: TIMED_OUT, reportFailure });
}

async function reportSeller(client: Client, marketplaceId: string): Promise<ConnectionReport> {
  const json = await client.read('getMarketplaceParticipations', '/sellers/v1/marketplaceParticipations');
  await client.read('getOrder', pathOf(NOBODYS_ORDER_NO)).catch(throwUnlessAnswered);
  return reportParticipations(json, marketplaceId);
}

/** That there is no such order is the answer hoped for. */
function throwUnlessAnswered(error: unknown): void {
  const isAnswered =
    error instanceof MallError &&
    error.kind === 'refused' &&
    (error.httpStatus === 404 || error.httpStatus === 400);
  if (!isAnswered) throw error;
}

async function readOrder(client: Client, mallOrderNo: string): Promise<ReadOrder | null> {
  const query = new URLSearchParams({ includedData: INCLUDED_DATA });
  try {
    const answer = wireOneOrder.safeParse(await client.read('getOrder', pathOf(mallOrderNo), query));
    const read = orThrow(readOrderJson(answer.data?.order ?? null));
    if (read.order.mallOrderNo === mallOrderNo) return read;
    throw new MallError('unreadable', sayWrongOrder(NAME, mallOrderNo, read.order.mallOrderNo));
  } catch (error) {
    if (error instanceof MallError && error.kind === 'refused' && error.httpStatus === 404) return null;
    throw error;
  }
}

async function confirmShipment(client: Client, { mallOrderNo, payload }: Write, now: Date): Promise<Outcome> {
  const path = `/orders/v0/orders/${encodeURIComponent(mallOrderNo)}/shipmentConfirmation`;
  try {
    return toOutcome(await client.write('confirmShipment', path, dateForSending(payload, now)));
  } catch (error) {
    if (error instanceof MallError) return putOff(error);
    throw error;
  }
}

function pathOf(mallOrderNo: string): string {
  return `/orders/2026-01-01/orders/${encodeURIComponent(mallOrderNo)}`;
}
