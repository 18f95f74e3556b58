import { hashPassword } from 'better-auth/crypto';
import type { Context } from '../context.ts';
import { addJob } from '../jobs/add-job.ts';
import type { Job } from '../jobs/add-job.ts';
import type { Role } from '../http/caller.ts';
import { newId } from '../security/new-id.ts';
import { claimAddress } from './address-store.ts';
import { PROVISIONING_STEPS } from './provision-account.ts';
import { addProvisioning } from './provisioning-store.ts';

/** The job that makes an account; asked for again, it is tried at once. */
export function provisioningJob(provisioningId: string): Job {
  return {
    name: 'provision-account',
    payload: { provisioningId },
    key: `provision-account:${provisioningId}`,
  };
}

export type AccountRequest = {
  readonly company: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role?: Role;
  readonly demo?: boolean;
  readonly apiOption?: boolean;
};

/** Writes down the account to be made, and its job, in one transaction. */
export async function orderAccount(
  context: Context,
  request: AccountRequest,
): Promise<{ provisioningId: string; accountId: string; memberId: string } | { refused: 'email-taken' }> {
  const passwordHash = await hashPassword(request.password);
  const ids = { provisioningId: newId(), accountId: newId(), memberId: newId() };
  const email = request.email.toLowerCase();
  const added = await context.db.transaction().execute(async (tx) => {
    if (!(await claimAddress(tx, email))) return false;
    await addProvisioning(tx, context.vault, {
      id: ids.provisioningId,
      accountId: ids.accountId,
      email,
      order: {
        company: request.company,
        name: request.name,
        memberId: ids.memberId,
        passwordHash,
        role: request.role ?? 'owner',
        demo: request.demo ?? false,
        apiOption: request.apiOption ?? false,
      },
      steps: PROVISIONING_STEPS,
      at: context.now(),
    });
    await addJob(tx, provisioningJob(ids.provisioningId));
    return true;
  });
  return added ? ids : { refused: 'email-taken' };
}
