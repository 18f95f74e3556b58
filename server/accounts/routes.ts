import { routes } from '@matome/contract/routes.ts';
import { hasApiOption } from '@matome/domain/contracts/api-option.ts';
import type { Provisioning as ProvisioningAnswer } from '@matome/contract/accounts.ts';
import type { Context } from '../context.ts';
import type { Language } from '../http/caller.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { serveOperatorRoute, servePublicRoute, serveRoute } from '../http/serve-route.ts';
import type { Api } from '../http/serve-route.ts';
import { newId } from '../security/new-id.ts';
import { findAccount } from './account-store.ts';
import { findApiOption } from './api-option-store.ts';
import { makeApiKey } from './api-key-secret.ts';
import { addApiKey, listApiKeys, removeApiKey } from './api-key-store.ts';
import { orderAccount } from './order-account.ts';
import { findProvisioning, hasAnybody } from './provisioning-store.ts';
import { hasTotp } from './sign-in/sign-in-store.ts';
import { STEP_LABELS } from './step-labels.ts';

export function serveAccounts(api: Api): void {
  servePublicRoute(api, routes.signUp, async ({ body }, { context, language }) => {
    const ordered = await orderAccount(context, body);
    if ('refused' in ordered) {
      throw new HttpProblem(ordered.refused, { errors: [{ path: 'email', message: EMAIL_TAKEN[language] }] });
    }
    return showProvisioning(context, ordered.provisioningId, language);
  });
  servePublicRoute(api, routes.getProvisioning, ({ params }, { context, language }) =>
    showProvisioning(context, params.id, language),
  );
  servePublicRoute(api, routes.getInstallation, async (_input, { context }) => ({
    demo: context.demo !== undefined,
    accounts: await hasAnybody(context.db),
    version: context.version,
    mail: context.config.smtpUrl !== undefined,
  }));
  serveRoute(api, routes.getMe, async (_input, { tx, caller, context }) => {
    const account = await findAccount(tx, caller.accountId);
    return {
      account: {
        id: account.id,
        name: account.name,
        demo: account.demo,
        requireTotp: account.requiresTotp,
      },
      member: { id: caller.id, name: caller.name, email: caller.email, role: caller.role },
      totp: await hasTotp(tx, caller.id),
      mustSetUpTotp: caller.session?.mustSetUpTotp ?? false,
      apiOption: hasApiOption({ apiOption: await findApiOption(tx, caller.accountId) }, context.now()),
    };
  });
  serveOperatorRoute(api, routes.getOperator, async (_input, { tx, operator: { id, name, email } }) => ({
    id,
    name,
    email,
    totp: await hasTotp(tx, id),
  }));
  serveApiKeys(api);
}

function serveApiKeys(api: Api): void {
  serveRoute(api, routes.listApiKeys, async (_input, { tx, caller }) => ({
    items: (await listApiKeys(tx, caller.accountId)).map(showApiKey),
    nextCursor: null,
  }));
  serveRoute(api, routes.createApiKey, async ({ body }, { tx, caller, context, note }) => {
    const made = { accountId: caller.accountId, id: newId(), ...body, createdAt: context.now() };
    const { key, secretHash } = makeApiKey(caller.accountId, made.id);
    await addApiKey(tx, { ...made, secretHash });
    note({ changes: [{ field: 'role', after: made.role }] });
    return { ...showApiKey({ ...made, lastUsedAt: null }), key };
  });
  serveRoute(api, routes.deleteApiKey, async ({ params }, { tx, caller, note }) => {
    const removed = await removeApiKey(tx, { accountId: caller.accountId, id: params.id });
    if (removed === null) throw new HttpProblem('not-found');
    note({ targetName: removed.name });
    return null;
  });
}

const EMAIL_TAKEN = {
  ja: 'このメールアドレスはすでに使われています。ログインするか、別のアドレスをお使いください。',
  en: 'This e-mail address is already in use. Sign in, or use another.',
};

function showApiKey(key: {
  id: string;
  name: string;
  role: 'owner' | 'staff' | 'viewer';
  createdAt: Date;
  lastUsedAt: Date | null;
}) {
  return {
    id: key.id,
    name: key.name,
    role: key.role,
    createdAt: key.createdAt.toISOString(),
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
  };
}

async function showProvisioning(
  context: Context,
  id: string,
  language: Language,
): Promise<ProvisioningAnswer> {
  const provisioning = await findProvisioning(context.db, context.vault, id);
  if (provisioning === null) throw new HttpProblem('not-found');
  return {
    id,
    state: provisioning.ready ? 'ready' : 'running',
    steps: provisioning.steps.map((step) => ({
      ...step,
      label: STEP_LABELS[step.name]?.[language] ?? step.name,
    })),
  };
}
