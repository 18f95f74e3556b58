import type { OperatorProvisioning } from '@matome/contract/operator-provisionings.ts';
import { findProvisioning } from '../../accounts/provisioning-store.ts';
import { STEP_LABELS } from '../../accounts/step-labels.ts';
import type { Context } from '../../context.ts';
import type { OperatorTx } from '../../database/account-scope.ts';
import type { Language } from '../../http/caller.ts';
import { withoutData } from '../without-data.ts';
import type { OpenProvisioning } from './provisioning-list-store.ts';

/** An account is made in seconds. */
const SLOW_MS = 60_000;

/** Since when what is still being made takes too long. */
export function slowSince(now: Date): Date {
  return new Date(now.getTime() - SLOW_MS);
}

/** `null` = it has just ended. */
export async function showProvisioning(
  tx: OperatorTx,
  { context, language }: { readonly context: Context; readonly language: Language },
  open: OpenProvisioning,
): Promise<OperatorProvisioning | null> {
  const provisioning = await findProvisioning(tx, context.vault, open.id);
  if (provisioning === null || provisioning.order === null) return null;
  const isStuck = open.lastError !== null || open.createdAt < slowSince(context.now());
  return {
    id: open.id,
    accountId: provisioning.accountId,
    company: provisioning.order.company,
    email: provisioning.email,
    createdAt: open.createdAt.toISOString(),
    state: isStuck ? 'stuck' : 'running',
    steps: provisioning.steps.map((step) => ({
      ...step,
      label: STEP_LABELS[step.name]?.[language] ?? step.name,
    })),
    attempts: open.attempts,
    nextTryAt: open.nextTryAt?.toISOString() ?? null,
    lastError: open.lastError === null ? null : withoutData(open.lastError),
  };
}
