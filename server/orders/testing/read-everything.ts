import type { ImportDesk } from '../../imports/testing/import-desk.ts';
import type { Purpose } from '../../security/vault.ts';

const PURPOSES = [
  'credentials',
  'persons',
  'history',
  'raw',
  'sign-up',
  'answer',
] as const satisfies readonly Purpose[];

/** All that the database holds of the account, table by table, every sealed value opened: what its keeper could ever read. */
export async function readEverything(desk: ImportDesk): Promise<ReadonlyMap<string, string>> {
  const tables = await desk.query(`select tablename as name from pg_tables where schemaname = 'public'`);
  const read = new Map<string, string>();
  for (const { name } of tables) {
    const [{ rows }] = await desk.query(`select coalesce(json_agg(t), '[]') as rows from "${name}" t`);
    const sealed = await desk.query(
      `select column_name as name from information_schema.columns
       where table_schema = 'public' and table_name = '${name}' and udt_name = 'bytea'`,
    );
    const opened: string[] = [];
    for (const column of sealed) {
      const values = await desk.query(
        `select "${column.name}" as value from "${name}" where "${column.name}" is not null`,
      );
      for (const { value } of values) opened.push(open(desk, value));
    }
    read.set(name, [JSON.stringify(rows), ...opened].join('\n'));
  }
  return read;
}

/** The names of the tables in which one of the texts is to be read. */
export function tablesWith(read: ReadonlyMap<string, string>, texts: readonly string[]): readonly string[] {
  return [...read].flatMap(([name, text]) => (texts.some((one) => text.includes(one)) ? [name] : [])).sort();
}

function open({ context: { vault }, accountId }: ImportDesk, sealed: Buffer): string {
  const ways = PURPOSES.flatMap((purpose) => [
    () => JSON.stringify(vault.openJson(accountId, purpose, sealed)),
    () => vault.openText(accountId, purpose, sealed),
  ]);
  for (const way of ways) {
    try {
      return way();
    } catch {
      continue;
    }
  }
  return '';
}
