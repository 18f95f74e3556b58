import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { AccountTx } from '../database/account-scope.ts';
import type { Schema } from '../database/schema.ts';
import type { Said } from '@matome/domain/text/said.ts';
import { saidColumn } from '../database/said-column.ts';
import type { MailKind } from './mail-kinds.ts';

export type MailKey = { readonly accountId: string; readonly id: string };
export type MailBody = { readonly subject: string; readonly text: string; readonly html: string };
export type MailRecipient = { readonly address: string; readonly name: string | null };

const recipientShape = z.object({ address: z.string(), name: z.string().nullable() });
const bodyShape = z.object({ subject: z.string(), text: z.string(), html: z.string() });

/** `false` = a mail of that dedupe key is there already. */
export async function insertMail(
  tx: AccountTx,
  { vault, now }: Pick<Context, 'vault' | 'now'>,
  mail: MailKey & {
    readonly kind: MailKind;
    readonly about: string | null;
    readonly dedupeKey: string | null;
    readonly recipient: MailRecipient;
    readonly body: MailBody;
  },
): Promise<boolean> {
  const { accountId } = mail;
  const added = await tx
    .insertInto('mail')
    .values({
      account_id: accountId,
      id: mail.id,
      kind: mail.kind,
      about: mail.about,
      dedupe_key: mail.dedupeKey,
      recipient: vault.sealJson(accountId, 'mail', mail.recipient),
      body: vault.sealJson(accountId, 'mail', mail.body),
      state: 'queued',
      queued_at: now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

export type QueuedMail = {
  readonly attempts: number;
  readonly queuedAt: Date;
  readonly recipient: MailRecipient;
  readonly body: MailBody;
};

/** `null` = it was sent or given up already, or there is none. */
export async function findQueuedMail(
  tx: AccountTx,
  { vault }: Pick<Context, 'vault'>,
  key: MailKey,
): Promise<QueuedMail | null> {
  const row = await mailOf(tx, key).where('state', '=', 'queued').executeTakeFirst();
  if (row === undefined || row.body === null) return null;
  return {
    attempts: row.attempts,
    queuedAt: row.queued_at,
    recipient: recipientShape.parse(vault.openJson(key.accountId, 'mail', row.recipient)),
    body: bodyShape.parse(vault.openJson(key.accountId, 'mail', row.body)),
  };
}

function mailOf(tx: AccountTx, key: MailKey) {
  return tx.selectFrom('mail').selectAll().where('account_id', '=', key.accountId).where('id', '=', key.id);
}

/** It went out, or is given up: nothing of its text is kept. */
export async function endMail(
  tx: AccountTx,
  key: MailKey,
  end: { readonly state: 'sent' | 'failed'; readonly error: Said | null; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('mail')
    .set({
      state: end.state,
      attempts: sql<number>`attempts + 1`,
      last_error: end.error === null ? null : saidColumn(end.error),
      body: null,
      ended_at: end.at,
    })
    .where('account_id', '=', key.accountId)
    .where('id', '=', key.id)
    .execute();
}

/** One try failed; there will be another. */
export async function noteMailTry(tx: AccountTx, key: MailKey, error: Said): Promise<void> {
  await tx
    .updateTable('mail')
    .set({ attempts: sql<number>`attempts + 1`, last_error: saidColumn(error) })
    .where('account_id', '=', key.accountId)
    .where('id', '=', key.id)
    .execute();
}

/** When a mail of that kind about that thing was last queued. */
export async function lastToldAt(
  tx: AccountTx,
  told: { readonly accountId: string; readonly kind: MailKind; readonly about: string },
): Promise<Date | null> {
  const row = await tx
    .selectFrom('mail')
    .select('queued_at')
    .where('account_id', '=', told.accountId)
    .where('about', '=', told.about)
    .where('kind', '=', told.kind)
    .orderBy('queued_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.queued_at ?? null;
}

export type ShownMail = {
  readonly id: string;
  readonly kind: MailKind;
  readonly recipient: MailRecipient;
  readonly state: 'queued' | 'sent' | 'failed';
  readonly attempts: number;
  readonly lastError: Said | null;
  readonly queuedAt: Date;
  readonly endedAt: Date | null;
};

/** The latest first. */
export async function listMails(
  tx: AccountTx,
  { vault }: Pick<Context, 'vault'>,
  list: { readonly accountId: string; readonly limit: number; readonly before: string | null },
): Promise<readonly ShownMail[]> {
  const { accountId } = list;
  const query = tx
    .selectFrom('mail')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('id', 'desc')
    .limit(list.limit);
  const rows = await (list.before === null ? query : query.where('id', '<', list.before)).execute();
  return rows.map((row) => showRow(vault, row));
}

/** Throws when there is none. */
export async function findShownMail(
  tx: AccountTx,
  { vault }: Pick<Context, 'vault'>,
  key: MailKey,
): Promise<ShownMail> {
  return showRow(vault, await mailOf(tx, key).executeTakeFirstOrThrow());
}

function showRow(vault: Context['vault'], row: Selectable<Schema['mail']>): ShownMail {
  return {
    id: row.id,
    kind: row.kind,
    recipient: recipientShape.parse(vault.openJson(row.account_id, 'mail', row.recipient)),
    state: row.state,
    attempts: row.attempts,
    lastError: row.last_error,
    queuedAt: row.queued_at,
    endedAt: row.ended_at,
  };
}
