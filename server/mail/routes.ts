import { routes } from '@matome/contract/routes.ts';
import { z } from 'zod';
import type { AccountTx } from '../database/account-scope.ts';
import type { Caller, Language } from '../http/caller.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { serveRoute, serveWaitingRoute } from '../http/serve-route.ts';
import type { Api } from '../http/serve-route.ts';
import { saidIn } from '@matome/domain/text/said.ts';
import { findTopics, saveTopics } from './mail-choice-store.ts';
import { listMails } from './mail-store.ts';
import type { ShownMail } from './mail-store.ts';
import { createMailer } from './mailer.ts';
import { isMailSetUp } from './queue-mail.ts';
import { sendTrial } from './send-trial.ts';

const place = z.object({ id: z.uuid() });

export function serveMail(api: Api): void {
  const mailer = createMailer(api.context);
  const available = isMailSetUp(api.context);
  serveRoute(api, routes.getMailSettings, async (_input, { tx, caller }) => ({
    available,
    ...(await showSettings(tx, caller)),
  }));
  serveRoute(api, routes.updateMailSettings, async ({ body }, { tx, caller, note }) => {
    if (caller.kind !== 'member') throw new HttpProblem('mail-needs-member');
    const { topics: before } = await showSettings(tx, caller);
    await saveTopics(tx, caller, body.topics);
    const after = await showSettings(tx, caller);
    note({ changes: [{ field: 'topics', before, after: after.topics }] });
    return { available, ...after };
  });
  serveWaitingRoute(api, routes.sendTrialMail, async (_input, { context, caller, language }) => {
    const { state, lastError } = await sendTrial(context, mailer, caller);
    return { state, detail: lastError === null ? null : saidIn(lastError, language) };
  });
  serveRoute(
    api,
    routes.listMails,
    async ({ query: { limit, cursor } }, { tx, context, caller, language }) => {
      const { accountId } = caller;
      const before = cursor === undefined ? null : readCursor(context.cursorKey, place, cursor).id;
      const found = await listMails(tx, context, { accountId, limit: limit + 1, before });
      const items = found.slice(0, limit);
      const last = found.length > limit ? items.at(-1) : undefined;
      return {
        items: items.map((mail) => showMail(mail, language)),
        nextCursor: last === undefined ? null : writeCursor(context.cursorKey, { id: last.id }),
      };
    },
  );
}

async function showSettings(tx: AccountTx, caller: Caller) {
  const topics = caller.kind === 'member' ? await findTopics(tx, caller) : [];
  return { email: caller.email, topics: [...topics] };
}

function showMail(mail: ShownMail, language: Language) {
  return {
    id: mail.id,
    kind: mail.kind,
    to: mail.recipient.address,
    state: mail.state,
    attempts: mail.attempts,
    lastError: mail.lastError === null ? null : saidIn(mail.lastError, language),
    queuedAt: mail.queuedAt.toISOString(),
    endedAt: mail.endedAt?.toISOString() ?? null,
  };
}
