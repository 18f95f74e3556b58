import type { MallConnection, Outcome, ReadOrder, Write } from '@matome/connectors/mall.ts';
import { MallError } from '@matome/connectors/mall-error.ts';
import type { Context } from '../../context.ts';
import { inAccount } from '../../database/account-scope.ts';
import type { ExportKind } from '../../database/tables/export-tables.ts';
import type { Desk } from '../decide/decide.ts';
import type { Claim } from './claim-batch.ts';
import type { Sent } from './judge-outcome.ts';
import { restatePayloads } from '../ledger/claim-store.ts';
import type { Reading } from '../ledger/verdict.ts';
import { readBeforeNotice } from './read-before-notice.ts';
import type { LookedAt } from './read-before-notice.ts';

type AtMall = { readonly accountId: string; readonly connection: MallConnection; readonly desk: Desk };

/** Tells the mall what was claimed, all at once as far as its limits allow; one outcome each. */
export async function sendBatch(
  context: Context,
  mall: AtMall,
  claims: readonly Claim[],
): Promise<readonly Sent[]> {
  const kinds = [...new Set(claims.map((claim) => claim.kind))];
  const sent = await Promise.all(
    kinds.map((kind) =>
      sendKind(context, mall, { kind, claims: claims.filter((claim) => claim.kind === kind) }),
    ),
  );
  return sent.flat();
}

async function sendKind(
  context: Context,
  { accountId, connection, desk }: AtMall,
  ofKind: { readonly kind: ExportKind; readonly claims: readonly Claim[] },
): Promise<readonly Sent[]> {
  const at = context.now();
  const looked = await readBeforeNotice(connection, desk, ofKind);
  await context.reached('deliver:looked');
  const open = looked.filter((one) => !('found' in one));
  await restate(context, accountId, open);
  const outcomes = open.length === 0 ? [] : await write(connection, ofKind.kind, open.map(toWrite));
  return Promise.all(
    looked.map(async (one): Promise<Sent> => {
      if ('found' in one) return { claim: one.claim, outcome: one.found, reading: toReading(one.shown, at) };
      return toSent(connection, { claim: one.claim, outcome: outcomes[open.indexOf(one)], at });
    }),
  );
}

/** The ledger says what is really sent: where the mall stands otherwise than when it was planned, that is said first. */
async function restate(context: Context, accountId: string, looked: readonly LookedAt[]): Promise<void> {
  const restated = looked.flatMap((one) => ('restated' in one && one.restated ? [one.claim] : []));
  if (restated.length === 0) return;
  await inAccount(context.db, accountId, (tx) => restatePayloads(tx, { accountId, restated }));
}

function toWrite({ claim, shown }: LookedAt): Write {
  const { candidate, payload } = claim;
  return { mallOrderNo: candidate.mallOrderNo, payload, shown: shown ?? undefined };
}

async function write(
  connection: MallConnection,
  kind: ExportKind,
  writes: readonly Write[],
): Promise<readonly Outcome[]> {
  const outcomes = await call(connection, kind, writes);
  if (outcomes === undefined) throw new Error(`the mall does not take a ${kind}`);
  return outcomes;
}

function call(connection: MallConnection, kind: ExportKind, writes: readonly Write[]) {
  switch (kind) {
    case 'ship-notice':
      return connection.sendShipNotices?.(writes);
    case 'ship-notice-correction':
      return connection.correctShipNotices?.(writes);
    case 'buyer-rating':
      return connection.rateBuyers?.(writes);
    default:
      return kind satisfies never;
  }
}

type Called = { readonly claim: Claim; readonly outcome: Outcome | undefined; readonly at: Date };

/** An order that the mall would not take a write for is read, so that the desk sees why. */
async function toSent(connection: MallConnection, { claim, outcome, at }: Called): Promise<Sent> {
  if (outcome === undefined)
    throw new Error(`the connector gave no outcome for ${claim.candidate.mallOrderNo}`);
  if (outcome.outcome === 'accepted')
    return { claim, outcome, reading: toReading(outcome.order ?? null, at) };
  if (outcome.outcome !== 'refused' && outcome.outcome !== 'already-done')
    return { claim, outcome, reading: null };
  return { claim, outcome, reading: toReading(await readQuietly(connection, claim), at) };
}

function toReading(read: ReadOrder | null, at: Date): Reading | null {
  return read === null ? null : { read, at };
}

/** `null` where the mall cannot be read just now: the next import shows it. */
async function readQuietly(connection: MallConnection, { candidate }: Claim): Promise<ReadOrder | null> {
  try {
    const [look = null] = await connection.readOrders([candidate.mallOrderNo]);
    return look instanceof Error ? null : look;
  } catch (error) {
    if (error instanceof MallError) return null;
    throw error;
  }
}
