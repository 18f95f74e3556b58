import type { Context } from '../context.ts';
import { inAccount } from '../database/account-scope.ts';
import type { AccountTx } from '../database/account-scope.ts';
import type { Auth } from './auth.ts';
import { addJob } from '../jobs/add-job.ts';
import { planPurge } from '../jobs/plan-purge.ts';
import { tokyoDay } from '@matome/domain/time/tokyo.ts';
import { addAccount, addMember, isAccountWhole, openAccount } from './account-store.ts';
import { addApiOption } from './api-option-store.ts';
import { addSignIn } from './add-sign-in.ts';
import { findProvisioning, finishProvisioning, holdSteps, saveSteps } from './provisioning-store.ts';

/** The steps of making an account, as the page shows them. */
export const PROVISIONING_STEPS = ['account', 'member', 'sign-in', 'check'] as const;
type StepName = (typeof PROVISIONING_STEPS)[number];

/**
 * Makes an account step by step. Each step is a transaction of its own, is done by one process at a time, repeats harmlessly, and
 * is written down when it is done, so that a killed process goes on where it stopped. The account opens in the last one: until
 * then nobody can enter it.
 */
export async function provisionAccount(context: Context, auth: Auth, provisioningId: string): Promise<void> {
  const provisioning = await findProvisioning(context.db, context.vault, provisioningId);
  if (provisioning === null) throw new Error(`no provisioning ${provisioningId}`);
  const { order, accountId } = provisioning;
  if (provisioning.ready || order === null) return;
  const made: Record<StepName, (tx: AccountTx) => Promise<void>> = {
    account: async (tx) => {
      await addAccount(tx, { id: accountId, name: order.company, demo: order.demo, at: context.now() });
      if (order.apiOption) await giveApiOption(tx, { accountId, by: order.name, at: context.now() });
    },
    member: (tx) =>
      addMember(tx, {
        accountId,
        id: order.memberId,
        name: order.name,
        email: provisioning.email,
        role: order.role,
        at: context.now(),
      }),
    'sign-in': () =>
      addSignIn(auth, {
        id: order.memberId,
        accountId,
        email: provisioning.email,
        name: order.name,
        passwordHash: order.passwordHash,
      }),
    check: async (tx) => {
      if (!(await isAccountWhole(tx, { accountId, memberId: order.memberId })))
        throw new Error(`account ${accountId} is not whole`);
      await openAccount(tx, accountId, context.now());
      await finishProvisioning(tx, provisioningId, context.now());
      await planPurge(tx, accountId);
      if (order.demo) await addJob(tx, { name: 'prepare-demo', payload: { accountId } });
    },
  };
  for (const name of PROVISIONING_STEPS) {
    await context.reached(`provision:${name}`);
    await inAccount(context.db, accountId, async (tx) => {
      const steps = await holdSteps(tx, provisioningId);
      if (steps.find((step) => step.name === name)?.doneAt !== null) return;
      await made[name](tx);
      const doneAt = context.now().toISOString();
      await saveSteps(
        tx,
        provisioningId,
        steps.map((step) => (step.name === name ? { ...step, doneAt } : step)),
      );
    });
  }
}

/** Ordered with the account itself, by the operator or for a demo: it costs nothing. */
async function giveApiOption(
  tx: AccountTx,
  { accountId, by, at }: { readonly accountId: string; readonly by: string; readonly at: Date },
): Promise<void> {
  await addApiOption(tx, {
    accountId,
    requestedAt: at,
    requestedBy: by,
    initialFeeYen: 0,
    monthlyFeeYen: 0,
    activeFrom: tokyoDay(at),
    endsOn: null,
  });
}
