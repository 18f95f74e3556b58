import { z } from 'zod';
import type { Selectable } from 'kysely';
import type { AccountTx, OperatorTx } from '../../database/account-scope.ts';
import type { AnnouncementText } from '../../database/tables/operation-tables.ts';
import type { Schema } from '../../database/schema.ts';

export type Announcement = {
  readonly id: string;
  readonly level: 'info' | 'warning';
  readonly ja: AnnouncementText;
  readonly en: AnnouncementText | null;
  readonly from: Date;
  /** `null` = until it is taken down. */
  readonly until: Date | null;
  readonly changedAt: Date;
};

const LISTED_MAX = 200;

/** Those to be shown at `now`, warnings first. */
export async function listShown(tx: AccountTx, now: Date): Promise<readonly Announcement[]> {
  const rows = await tx
    .selectFrom('announcement')
    .selectAll()
    .where('from_at', '<=', now)
    .where((where) => where.or([where('until_at', 'is', null), where('until_at', '>', now)]))
    .orderBy('level', 'desc')
    .orderBy('from_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(readRow);
}

export async function listWritten(tx: OperatorTx): Promise<readonly Announcement[]> {
  const rows = await tx
    .selectFrom('announcement')
    .selectAll()
    .orderBy('id', 'desc')
    .limit(LISTED_MAX)
    .execute();
  return rows.map(readRow);
}

/** Held until the transaction ends. */
export async function findWritten(tx: OperatorTx, id: string): Promise<Announcement | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await tx
    .selectFrom('announcement')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : readRow(row);
}

/** Adds it, or writes it anew. */
export async function saveAnnouncement(tx: OperatorTx, announcement: Announcement): Promise<void> {
  const columns = {
    level: announcement.level,
    ja: JSON.stringify(announcement.ja),
    en: announcement.en === null ? null : JSON.stringify(announcement.en),
    from_at: announcement.from,
    until_at: announcement.until,
    changed_at: announcement.changedAt,
  };
  await tx
    .insertInto('announcement')
    .values({ id: announcement.id, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
}

export async function removeAnnouncement(tx: OperatorTx, id: string): Promise<void> {
  await tx.deleteFrom('announcement').where('id', '=', id).execute();
}

function readRow(row: Selectable<Schema['announcement']>): Announcement {
  const { id, level, ja, en } = row;
  return { id, level, ja, en, from: row.from_at, until: row.until_at, changedAt: row.changed_at };
}
