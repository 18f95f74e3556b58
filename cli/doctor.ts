import { BACKUP_OLD_DAYS } from '@matome/domain/backups/backup-age.ts';
import { malls } from '@matome/connectors/malls.ts';
import { ConfigError, readConfig } from '@matome/server/config.ts';
import { startServer } from '@matome/server/start.ts';

/** Checks this installation from the environment to the database, and says what it found, a line each. */
export async function examine(): Promise<void> {
  const config = readConfig(process.env, new Date());
  console.log(
    `ok  environment: ${config.databaseUrl === undefined ? `built-in database in ${config.dataDir}` : 'DATABASE_URL'}`,
  );
  const { open, close } = await startServer({ config, malls, roles: { api: false, worker: false } });
  try {
    const { rows } = await open.context.pool.query<{
      version: string;
      bypasses: boolean;
      unsafe: string | null;
      letters: boolean;
      backup_days: number | null;
    }>(
      `select current_setting('server_version') as version,
         (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as bypasses,
         (select string_agg(relname, ', ') from pg_class c join pg_attribute a on a.attrelid = c.oid
          where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'account_id' and not c.relrowsecurity) as unsafe,
         lower('ＡＢＣ') = 'ａｂｃ' as letters,
         (select extract(day from clock_timestamp() - max(at))::int from backup) as backup_days`,
    );
    const facts = rows[0];
    if (facts === undefined) throw new ConfigError('the database does not answer');
    console.log(`ok  PostgreSQL ${facts.version}, up to date`);
    if (facts.bypasses) throw new ConfigError('the database role bypasses row-level security');
    if (facts.unsafe !== null) throw new ConfigError(`tables without row-level security: ${facts.unsafe}`);
    console.log('ok  row-level security holds for this login');
    if (!facts.letters)
      console.log('?   the database locale knows no Japanese letters; use C.UTF-8 or ja_JP.UTF-8');
    console.log(describeBackup(facts.backup_days));
    console.log(`ok  malls: ${malls.map((mall) => mall.id).join(', ')}`);
  } finally {
    await close();
  }
}

function describeBackup(days: number | null): string {
  if (days === null) return '?   there is no backup yet: matome backup FILE';
  return days > BACKUP_OLD_DAYS ? `?   the last backup is ${days} days old` : 'ok  there is a backup';
}
