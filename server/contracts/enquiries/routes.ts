import { routes } from '@matome/contract/routes.ts';
import type { Caller } from '../../http/caller.ts';
import type { AccountTx } from '../../database/account-scope.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { serveRoute } from '../../http/serve-route.ts';
import type { Api } from '../../http/serve-route.ts';
import { newId } from '../../security/new-id.ts';
import { addEnquiryRow, holdEnquiry } from './enquiry-store.ts';
import type { EnquiryRow } from './enquiry-store.ts';
import { listEnquiries } from './list-enquiries.ts';
import { markRead, moveEnquiry, say } from './say.ts';
import { showEnquiry, showThread } from './show-enquiry.ts';

const side = 'member';

/** The seller's side of enquiries: owners and staff. */
export function serveEnquiries(api: Api): void {
  const { vault } = api.context;
  serveRoute(api, routes.listEnquiries, ({ query }, { tx, context, caller }) =>
    listEnquiries(tx, context, {
      ...query,
      accountId: caller.accountId,
      side,
      show: (row) => showEnquiry(vault, row, side),
    }),
  );
  serveRoute(api, routes.getEnquiry, async ({ params }, { tx, caller }) =>
    showThread(tx, vault, { row: await holdOwn(tx, caller, params.id), side }),
  );
  serveRoute(api, routes.createEnquiry, async ({ body }, { tx, context, caller }) => {
    const enquiry = { account_id: caller.accountId, id: newId() };
    const at = context.now();
    const subject = vault.sealText(caller.accountId, 'enquiry', body.subject);
    await addEnquiryRow(tx, {
      ...enquiry,
      topic: body.topic,
      state: 'open',
      subject,
      created_at: at,
      moved_at: at,
    });
    await say(tx, context, { enquiry, said: { side, name: caller.name, text: body.text } });
    return showThread(tx, vault, { row: await holdOwn(tx, caller, enquiry.id), side });
  });
  serveRoute(api, routes.addEnquiryMessage, async ({ params, body }, { tx, context, caller }) => {
    const enquiry = await holdOwn(tx, caller, params.id);
    const said = await say(tx, context, { enquiry, said: { side, name: caller.name, text: body.text } });
    if (said !== 'said') throw new HttpProblem(said.refused);
    return showThread(tx, vault, { row: await holdOwn(tx, caller, params.id), side });
  });
  serveRoute(api, routes.updateEnquiry, async ({ params, body }, { tx, caller, note }) => {
    const enquiry = await holdOwn(tx, caller, params.id);
    await moveEnquiry(tx, enquiry, body.state);
    note({ changes: [{ field: 'state', before: enquiry.state, after: body.state }] });
    return showThread(tx, vault, { row: { ...enquiry, state: body.state }, side });
  });
  serveRoute(api, routes.readEnquiry, async ({ params }, { tx, caller }) => {
    await markRead(tx, await holdOwn(tx, caller, params.id), side);
    return null;
  });
}

async function holdOwn(tx: AccountTx, { accountId }: Caller, id: string): Promise<EnquiryRow> {
  const enquiry = await holdEnquiry(tx, { accountId, id });
  if (enquiry === null) throw new HttpProblem('not-found');
  return enquiry;
}
