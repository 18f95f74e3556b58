import type pg from 'pg';

type Column = { readonly name: string; readonly type: string };

/** How one table's rows are read as text and written again as they were, by one statement however many. */
export type RowCopy = {
  /** By order; the whole account where `orderIds` is `null`. */
  read(
    client: pg.PoolClient,
    accountId: string,
    orderIds: readonly string[] | null,
  ): Promise<readonly string[]>;
  /** `columns`: what `read` gave. */
  write(client: pg.PoolClient, columns: readonly string[]): Promise<void>;
};

/** `orderColumn`: the column that names the order, `null` where there is none. */
export async function copyOf(
  client: pg.PoolClient,
  table: string,
  orderColumn: string | null,
): Promise<RowCopy> {
  const { rows: columns } = await client.query<Column>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  );
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const texts = columns.map(({ name }) => `"${name}"::text`).join(', ');
  const values = columns.map(({ name, type }) => `"${name}"::${type}`).join(', ');
  const arrays = columns.map((_, index) => `$${index + 1}::text[]`).join(', ');
  const own = table === 'account' ? 'id' : 'account_id';
  const ofOrders = orderColumn === null ? '' : ` and "${orderColumn}" = any($2::uuid[])`;
  return {
    read: async (from, accountId, orderIds) => {
      const { rows } = await from.query<(string | null)[]>({
        text: `select ${texts} from ${table} where ${own} = $1${ofOrders}`,
        values: orderIds === null ? [accountId] : [accountId, orderIds],
        rowMode: 'array',
      });
      return columns.map((_, index) => toArrayText(rows.map((row) => row[index] ?? null)));
    },
    write: async (to, given) => {
      await to.query({
        name: `copy ${table}`,
        text: `insert into ${table} (${names}) select ${values} from unnest(${arrays}) as r(${names})`,
        values: [...given],
      });
    },
  };
}

/** PostgreSQL's own form of an array of texts. */
function toArrayText(values: readonly (string | null)[]): string {
  const items = values.map((value) => (value === null ? 'NULL' : `"${value.replace(/["\\]/g, '\\$&')}"`));
  return `{${items.join(',')}}`;
}
