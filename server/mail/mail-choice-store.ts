import { MAIL_TOPICS } from '@matome/contract/mail.ts';
import type { AccountTx } from '../database/account-scope.ts';
import type { Role } from '../http/caller.ts';
import type { MailTopic } from './mail-kinds.ts';

type Member = { readonly accountId: string; readonly id: string };

/** What a member is told by mail: what they chose, or else all for an owner and nothing for others. */
export async function findTopics(
  tx: AccountTx,
  member: Member & { readonly role: Role },
): Promise<readonly MailTopic[]> {
  const row = await tx
    .selectFrom('mail_choice')
    .select('topics')
    .where('account_id', '=', member.accountId)
    .where('member_id', '=', member.id)
    .executeTakeFirst();
  if (row === undefined) return member.role === 'owner' ? MAIL_TOPICS : [];
  return MAIL_TOPICS.filter((topic) => row.topics.includes(topic));
}

export async function saveTopics(tx: AccountTx, member: Member, topics: readonly MailTopic[]): Promise<void> {
  await tx
    .insertInto('mail_choice')
    .values({ account_id: member.accountId, member_id: member.id, topics: [...topics] })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'member_id']).doUpdateSet({ topics: [...topics] }),
    )
    .execute();
}
