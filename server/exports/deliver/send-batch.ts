import type { MallConnection, Outcome, ReadOrder, Write } from '@matome/connectors/mall.ts';
import { MallError } from '@matome/connectors/mall-error.ts';
import type { Context } from '../../context.ts';
import type { ExportKind } from '../../database/schema.ts';
import type { Claim } from './claim-batch.ts';
import type { Sent } from './judge-outcome.ts';
import type { Reading } from '../ledger/verdict.ts';

/** Tells the mall what was claimed, all at once as far as its limits allow; one outcome each. */
export async function sendBatch(
  context: Context,
  connection: MallConnection,
  claims: readonly Claim[],
): Promise<readonly Sent[]> {
  const at = context.now();
  const kinds = [...new Set(claims.map((claim) => claim.kind))];
  const sent = await Promise.all(
    kinds.map(async (kind) => {
      const ofKind = claims.filter((claim) => claim.kind === kind);
      const outcomes = await write(connection, kind, ofKind.map(toWrite));
      return Promise.all(ofKind.map((claim, i) => toSent(connection, { claim, outcome: outcomes[i], at })));
    }),
  );
  return sent.flat();
}

function toWrite(claim: Claim): Write {
  return { mallOrderNo: claim.candidate.mallOrderNo, payload: claim.payload };
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

/** Malls whose staff may have shipped on the mall's own screen are read before this call; none of those is served yet. */
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
    return await connection.readOrder(candidate.mallOrderNo);
  } catch (error) {
    if (error instanceof MallError) return null;
    throw error;
  }
}
