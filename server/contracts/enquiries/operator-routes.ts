import { routes } from '@matome/contract/routes.ts';
import type { OperatorTx } from '../../database/account-scope.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { serveOperatorRoute } from '../../http/serve-route.ts';
import type { Api } from '../../http/serve-route.ts';
import { queueMail } from '../../mail/queue-mail.ts';
import type { Vault } from '../../security/vault.ts';
import { holdEnquiry } from './enquiry-store.ts';
import type { EnquiryRow } from './enquiry-store.ts';
import { listEnquiries } from './list-enquiries.ts';
import { markRead, moveEnquiry, say } from './say.ts';
import { showAccount, showEnquiry, showThread } from './show-enquiry.ts';

const side = 'operator';

/** The operator's side of enquiries, of all accounts. */
export function serveOperatorEnquiries(api: Api): void {
  const { vault } = api.context;
  serveOperatorRoute(api, routes.listOperatorEnquiries, ({ query }, { tx, context }) =>
    listEnquiries(tx, context, {
      ...query,
      accountId: null,
      side,
      show: (row) => ({ ...showEnquiry(vault, row, side), ...showAccount(row) }),
    }),
  );
  serveOperatorRoute(api, routes.getOperatorEnquiry, async ({ params }, { tx }) =>
    show(tx, vault, await hold(tx, params.id)),
  );
  serveOperatorRoute(api, routes.answerEnquiry, async ({ params, body }, { tx, context, operator, note }) => {
    const enquiry = await hold(tx, params.id);
    const said = await say(tx, context, { enquiry, said: { side, name: operator.name, text: body.text } });
    if (said !== 'said') throw new HttpProblem(said.refused);
    note({ targetName: enquiry.account_name });
    const facts = { enquiryId: enquiry.id };
    const mail = { kind: 'enquiry-answered', facts, to: 'subscribers' } as const;
    await queueMail(tx, context, { ...mail, accountId: enquiry.account_id });
    return show(tx, vault, await hold(tx, params.id));
  });
  serveOperatorRoute(api, routes.updateOperatorEnquiry, async ({ params, body }, { tx, note }) => {
    const enquiry = await hold(tx, params.id);
    await moveEnquiry(tx, enquiry, body.state);
    note({
      targetName: enquiry.account_name,
      changes: [{ field: 'state', before: enquiry.state, after: body.state }],
    });
    return show(tx, vault, { ...enquiry, state: body.state });
  });
  serveOperatorRoute(api, routes.readOperatorEnquiry, async ({ params }, { tx }) => {
    await markRead(tx, await hold(tx, params.id), side);
    return null;
  });
}

async function hold(tx: OperatorTx, id: string): Promise<EnquiryRow> {
  const enquiry = await holdEnquiry(tx, { accountId: null, id });
  if (enquiry === null) throw new HttpProblem('not-found');
  return enquiry;
}

async function show(tx: OperatorTx, vault: Vault, row: EnquiryRow) {
  return { ...(await showThread(tx, vault, { row, side })), ...showAccount(row) };
}
