import type { Enquiry, EnquiryThread } from '@matome/contract/enquiries.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import type { Vault } from '../../security/vault.ts';
import { listMessageRows, unreadBy } from './enquiry-store.ts';
import type { EnquiryRow, Side } from './enquiry-store.ts';

/** An enquiry as one side sees it. */
export function showEnquiry(vault: Vault, row: EnquiryRow, side: Side): Enquiry {
  return {
    id: row.id,
    subject: vault.openText(row.account_id, 'enquiry', row.subject),
    topic: row.topic,
    state: row.state,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.moved_at.toISOString(),
    unread: row[unreadBy(side)],
  };
}

/** The same with all that was said. */
export async function showThread(
  tx: AccountTx,
  vault: Vault,
  { row, side }: { readonly row: EnquiryRow; readonly side: Side },
): Promise<EnquiryThread> {
  const messages = await listMessageRows(tx, row);
  return {
    ...showEnquiry(vault, row, side),
    messages: messages.map((message) => ({
      at: message.at.toISOString(),
      from: message.side,
      name: message.who_name,
      text: vault.openText(message.account_id, 'enquiry', message.body),
    })),
  };
}

/** Whose it is, for the operator. */
export function showAccount(row: EnquiryRow) {
  return { account: { id: row.account_id, name: row.account_name } };
}
