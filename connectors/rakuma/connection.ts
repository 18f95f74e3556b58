import type { Reply } from '../http/send-request.ts';
import { readEach } from '../http/read-each.ts';
import { reportWithin } from '../http/report-within.ts';
import { writeEach } from '../http/write-each.ts';
import type {
  ConnectionReport,
  Credentials,
  MallConnection,
  OrderPage,
  OrderWindow,
  Outcome,
  ReadOrder,
  Rejected,
  World,
  Write,
} from '../mall.ts';
import { MallError } from '../mall-error.ts';
import { sayUnreadableList, sayWrongOrder } from '../say-order.ts';
import { NAME } from './codes.ts';
import { putOff, toOutcome } from './answers.ts';
import type { WriteExpectation } from './answers.ts';
import { createClient } from './client.ts';
import type { Client } from './client.ts';
import { reportFailure, reportShop, TIMED_OUT } from './connection-report.ts';
import { isReadOrder, orThrow, readOrderJson } from './read-order.ts';
import { wirePage } from './wire.ts';

/** The most the mall gives at once. */
const PAGE_SIZE = 100;

export function connect(credentials: Credentials, world: World) {
  const client = createClient(credentials, world);
  return {
    checkConnection: () => checkConnection(client),
    listOrders: (window, cursor) => listOrders(client, window, cursor),
    readOrders: (mallOrderNos) => readEach(mallOrderNos, (mallOrderNo) => readOrder(client, mallOrderNo)),
    sendShipNotices: (notices) => writeEach(notices, (notice) => sendShipNotice(client, notice)),
    rateBuyers: (ratings) => writeEach(ratings, (rating) => rateBuyer(client, rating)),
  } satisfies MallConnection;
}

function checkConnection(client: Client): Promise<ConnectionReport> {
  return reportWithin(async () => reportShop(await client.read('/v1/shop')), {
    timedOut: TIMED_OUT,
    reportFailure,
  });
}

/** A cursor that has expired at the mall throws MallError `refused` with the code `cursor_expired`: start the window again. */
async function listOrders(client: Client, window: OrderWindow, cursor: string | null): Promise<OrderPage> {
  const query = new URLSearchParams({
    purchased_from: window.from.toISOString(),
    purchased_to: window.to.toISOString(),
    limit: String(PAGE_SIZE),
  });
  if (window.updatedFrom !== undefined) query.set('updated_from', window.updatedFrom.toISOString());
  if (cursor !== null) query.set('cursor', cursor);
  const page = wirePage.safeParse(await client.read('/v1/orders', query));
  if (!page.success) throw new MallError('unreadable', sayUnreadableList(NAME));

  const orders: ReadOrder[] = [];
  const rejected: Rejected[] = [];
  for (const json of page.data.orders) {
    const read = readOrderJson(json);
    if (isReadOrder(read)) orders.push(read);
    else rejected.push(read);
  }
  return { orders, rejected, next: page.data.next_cursor };
}

async function readOrder(client: Client, mallOrderNo: string): Promise<ReadOrder | null> {
  try {
    const read = orThrow(readOrderJson(await client.read(pathOf(mallOrderNo))));
    if (read.order.mallOrderNo === mallOrderNo) return read;
    throw new MallError('unreadable', sayWrongOrder(NAME, mallOrderNo, read.order.mallOrderNo));
  } catch (error) {
    if (error instanceof MallError && error.kind === 'refused' && error.httpStatus === 404) return null;
    throw error;
  }
}

async function sendShipNotice(client: Client, notice: Write): Promise<Outcome> {
  return settle(client.write(`${pathOf(notice.mallOrderNo)}/shipping_notice`, notice.payload), {
    mallOrderNo: notice.mallOrderNo,
    alreadyDoneCode: 'already_notified',
    isShownBy: ({ order }) => order.shipNotice.given,
  });
}

async function rateBuyer(client: Client, rating: Write): Promise<Outcome> {
  return settle(client.write(`${pathOf(rating.mallOrderNo)}/review`, rating.payload), {
    mallOrderNo: rating.mallOrderNo,
    alreadyDoneCode: 'already_reviewed',
    isShownBy: ({ order }) => order.sellerReview !== null,
  });
}

async function settle(writing: Promise<Reply>, expected: WriteExpectation): Promise<Outcome> {
  try {
    return toOutcome(await writing, expected);
  } catch (error) {
    if (error instanceof MallError) return putOff(error);
    throw error;
  }
}

function pathOf(mallOrderNo: string): string {
  return `/v1/orders/${encodeURIComponent(mallOrderNo)}`;
}
