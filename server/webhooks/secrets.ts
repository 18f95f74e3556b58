import { z } from 'zod';
import type { Context } from '../context.ts';
import { makeSecret } from './deliver/sign-event.ts';

const shape = z.object({ current: z.string(), former: z.string().nullable() });
type Vault = Pick<Context, 'vault'>['vault'];
type Sealed = { readonly secrets: Buffer; readonly formerSecretUntil: Date | null };

/** How long the secret before still signs, too. */
const FORMER_MS = 24 * 60 * 60 * 1000;

export function sealNewSecret(vault: Vault, accountId: string): { secret: string; secrets: Buffer } {
  const secret = makeSecret();
  return { secret, secrets: vault.sealJson(accountId, 'webhook', { current: secret, former: null }) };
}

/** A new secret before the one that is good now, which goes on for a day. */
export function rotateSecret(
  vault: Vault,
  accountId: string,
  { secrets, now }: { readonly secrets: Buffer; readonly now: Date },
): { secret: string; secrets: Buffer; formerSecretUntil: Date } {
  const { current } = shape.parse(vault.openJson(accountId, 'webhook', secrets));
  const secret = makeSecret();
  return {
    secret,
    secrets: vault.sealJson(accountId, 'webhook', { current: secret, former: current }),
    formerSecretUntil: new Date(now.getTime() + FORMER_MS),
  };
}

/** The secrets that sign now, the newest first. */
export function openSecrets(
  vault: Vault,
  accountId: string,
  sealed: Sealed & { readonly now: Date },
): readonly string[] {
  const { current, former } = shape.parse(vault.openJson(accountId, 'webhook', sealed.secrets));
  const { formerSecretUntil, now } = sealed;
  const isFormerGood = former !== null && formerSecretUntil !== null && now < formerSecretUntil;
  return isFormerGood ? [current, former] : [current];
}
