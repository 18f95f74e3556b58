import type pg from 'pg';

/** A table that belongs into a backup. */
export type Table = {
  readonly schema: string;
  readonly name: string;
  /** Those that are written, in their order; generated ones are not. */
  readonly columns: readonly string[];
  /** The column that names the account; `null` = its rows belong to the installation. */
  readonly accountColumn: string | null;
};

/** What a database has of its own: how far it is migrated, who is working, when it was backed up. */
const NOT_KEPT = ['public.migration', 'public.live_worker', 'public.backup', 'graphile_worker.migrations'];

type Row = {
  readonly schema: string;
  readonly name: string;
  readonly columns: string[];
  readonly needs: string[];
};

/** Every table of ours and of the libraries, those that others point at first. Read from the catalogue, so that none is forgotten. */
export async function listTables(client: pg.ClientBase): Promise<readonly Table[]> {
  const { rows } = await client.query<Row>(
    `select n.nspname as schema, c.relname as name,
       array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         and a.attgenerated = '' order by a.attnum) as columns,
       array(select distinct rn.nspname || '.' || r.relname from pg_constraint k join pg_class r on r.oid = k.confrelid
         join pg_namespace rn on rn.oid = r.relnamespace
         where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('public', 'auth', 'graphile_worker')
       and n.nspname || '.' || c.relname <> all($1)
     order by 1, 2`,
    [NOT_KEPT],
  );
  return inOrder(rows).map(toTable);
}

function toTable({ schema, name, columns }: Row): Table {
  const ofOneAccount = schema === 'public' && columns.includes('account_id');
  const accountColumn = name === 'account' && schema === 'public' ? 'id' : ofOneAccount ? 'account_id' : null;
  return { schema, name, columns, accountColumn };
}

/** Those that are pointed at before those that point. */
function inOrder(rows: readonly Row[]): readonly Row[] {
  const placed: Row[] = [];
  const isPlaced = (name: string) => placed.some((row) => `${row.schema}.${row.name}` === name);
  while (placed.length < rows.length) {
    const next = rows.filter((row) => !placed.includes(row) && row.needs.every(isPlaced));
    if (next.length === 0) throw new Error('tables point at each other in a circle');
    placed.push(...next);
  }
  return placed;
}
