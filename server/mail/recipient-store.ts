import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { AccountTx } from '../database/account-scope.ts';
import { TOPIC_OF } from './mail-kinds.ts';
import type { MailKind } from './mail-kinds.ts';

/** Who gets a mail: these addresses, these members, or every member who wants mail of that kind. */
export type MailTo =
  | { readonly addresses: readonly string[] }
  | { readonly memberIds: readonly string[] }
  | 'subscribers';

export type Recipient = {
  /** Tells one recipient of a mail from another: the member, or a hash of the address. */
  readonly key: string;
  readonly address: string;
  readonly name: string | null;
};

export async function findRecipients(
  tx: AccountTx,
  find: { readonly accountId: string; readonly kind: MailKind; readonly to: MailTo },
): Promise<readonly Recipient[]> {
  const { accountId, kind, to } = find;
  if (to === 'subscribers') return listSubscribers(tx, accountId, kind);
  if ('memberIds' in to) return listMembers(tx, accountId, to.memberIds);
  return [...new Set(to.addresses)].map((address) => ({ key: keyOf(address), address, name: null }));
}

function members(tx: AccountTx, accountId: string) {
  return tx
    .selectFrom('member')
    .select(['member.id as key', 'member.email as address', 'member.name'])
    .where('member.account_id', '=', accountId)
    .orderBy('member.id');
}

async function listMembers(
  tx: AccountTx,
  accountId: string,
  ids: readonly string[],
): Promise<readonly Recipient[]> {
  if (ids.length === 0) return [];
  return members(tx, accountId)
    .where('member.id', 'in', [...ids])
    .execute();
}

/** Those who chose it, and owners who never chose. */
async function listSubscribers(
  tx: AccountTx,
  accountId: string,
  kind: MailKind,
): Promise<readonly Recipient[]> {
  const topic = TOPIC_OF[kind];
  return members(tx, accountId)
    .leftJoin('mail_choice as c', (on) =>
      on.onRef('c.account_id', '=', 'member.account_id').onRef('c.member_id', '=', 'member.id'),
    )
    .where(sql<boolean>`coalesce(${topic} = any(c.topics), member.role = 'owner')`)
    .execute();
}

function keyOf(address: string): string {
  return createHash('sha256').update(address.toLowerCase()).digest('base64url').slice(0, 22);
}
