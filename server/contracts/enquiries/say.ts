import type { Context } from '../../context.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import { announce } from '../../events.ts';
import { newId } from '../../security/new-id.ts';
import { addMessageRow, listMessageRows, unreadBy, updateEnquiryRow } from './enquiry-store.ts';
import type { EnquiryRow, EnquiryState, Side } from './enquiry-store.ts';

const MESSAGES_MAX = 100;

export type Said = { readonly side: Side; readonly name: string; readonly text: string };
type EnquiryRef = Pick<EnquiryRow, 'account_id' | 'id'>;

/** Adds a message to an enquiry that the caller holds: asked, it is open; answered, it is that; the other side has it unread. */
export async function say(
  tx: AccountTx,
  context: Context,
  { enquiry, said }: { readonly enquiry: EnquiryRef; readonly said: Said },
): Promise<'said' | { readonly refused: 'enquiry-full' }> {
  const { account_id, id } = enquiry;
  const { side, name, text } = said;
  if ((await listMessageRows(tx, enquiry)).length >= MESSAGES_MAX) return { refused: 'enquiry-full' };
  const at = context.now();
  await addMessageRow(tx, {
    account_id,
    enquiry_id: id,
    id: newId(),
    at,
    side,
    who_name: name,
    body: context.vault.sealText(account_id, 'enquiry', text),
  });
  await updateEnquiryRow(tx, enquiry, {
    state: side === 'member' ? 'open' : 'answered',
    moved_at: at,
    [unreadBy(side)]: false,
    [unreadBy(side === 'member' ? 'operator' : 'member')]: true,
  });
  await announce(tx, account_id, { type: 'enquiry-changed', enquiryId: id });
  return 'said';
}

export async function moveEnquiry(tx: AccountTx, enquiry: EnquiryRef, state: EnquiryState): Promise<void> {
  await updateEnquiryRow(tx, enquiry, { state });
  await announce(tx, enquiry.account_id, { type: 'enquiry-changed', enquiryId: enquiry.id });
}

export async function markRead(tx: AccountTx, enquiry: EnquiryRef, side: Side): Promise<void> {
  await updateEnquiryRow(tx, enquiry, { [unreadBy(side)]: false });
  await announce(tx, enquiry.account_id, { type: 'enquiry-changed', enquiryId: enquiry.id });
}
