import { takeOutTexts } from '@matome/domain/persons/take-out-texts.ts';
import { isEqual } from '@matome/domain/history/differences.ts';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { AccountTx } from '../../database/account-scope.ts';
import { anyOf } from '../any-of.ts';

/** Where the mall, a member or we ourselves wrote about an order. `key` names a row within its order. */
const PLACES = [
  { table: 'order_history', key: 'id', texts: [], jsons: ['before', 'after', 'detail'] },
  { table: 'instruction', key: 'id', texts: ['note'], jsons: ['message', 'payload', 'warnings'] },
  { table: 'attempt', key: 'id', texts: [], jsons: ['message'] },
  { table: 'export_item', key: 'run_id', texts: [], jsons: ['reasons', 'warnings'] },
] as const satisfies readonly Place[];

type Place = {
  readonly table: string;
  readonly key: string;
  readonly texts: readonly string[];
  readonly jsons: readonly string[];
};
type Words = { readonly orderId: string; readonly key: string; readonly words: Record<string, unknown> };

/** Takes each order's texts out of everything that was written about it. */
export async function scrubWords(
  tx: AccountTx,
  scrub: {
    readonly accountId: string;
    readonly orders: readonly { readonly id: string; readonly texts: readonly string[] }[];
  },
): Promise<void> {
  const { accountId } = scrub;
  const textsOf = new Map(scrub.orders.map(({ id, texts }) => [id, texts]));
  for (const place of PLACES) {
    for (const row of await readWords(tx, { accountId, place, orderIds: [...textsOf.keys()] })) {
      const words = takeOutTexts(row.words, textsOf.get(row.orderId) ?? []);
      if (!isEqual(words, row.words)) await writeWords(tx, { accountId, place, row: { ...row, words } });
    }
  }
}

async function readWords(
  tx: AccountTx,
  read: { readonly accountId: string; readonly place: Place; readonly orderIds: readonly string[] },
): Promise<readonly Words[]> {
  const { accountId, place, orderIds } = read;
  const columns = [...place.texts, ...place.jsons].map((name) => sql`${sql.lit(name)}, w.${sql.ref(name)}`);
  const { rows } = await sql<Words>`
    select i.order_id as "orderId", w.${sql.ref(place.key)}::text as key, jsonb_build_object(${sql.join(columns)}) as words
    from ${sql.table(place.table)} w ${orderOf(place)}
    where w.account_id = ${accountId} and i.order_id = ${anyOf(orderIds)}`.execute(tx);
  return rows;
}

/** An attempt names its order through its instruction. */
function orderOf({ table }: Place): RawBuilder<unknown> {
  return table === 'attempt'
    ? sql`join instruction i on i.account_id = w.account_id and i.id = w.instruction_id`
    : sql`cross join lateral (select w.order_id) i`;
}

async function writeWords(
  tx: AccountTx,
  write: { readonly accountId: string; readonly place: Place; readonly row: Words },
): Promise<void> {
  const { accountId, place, row } = write;
  const sets = [
    ...place.texts.map((name) => sql`${sql.ref(name)} = ${row.words[name] ?? null}`),
    ...place.jsons.map((name) => sql`${sql.ref(name)} = ${jsonOf(row.words[name])}::jsonb`),
  ];
  const isOfOrder = place.table === 'attempt' ? sql`true` : sql`order_id = ${row.orderId}`;
  await sql`
    update ${sql.table(place.table)} set ${sql.join(sets)}
    where account_id = ${accountId} and ${sql.ref(place.key)} = ${row.key} and ${isOfOrder}`.execute(tx);
}

function jsonOf(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}
