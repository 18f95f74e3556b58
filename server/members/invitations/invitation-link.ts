import { publicUrlOf } from '../../config.ts';
import type { Context } from '../../context.ts';
import { makeNamedSecret, parseNamedSecret } from '../../security/named-secret.ts';
import type { NamedSecret } from '../../security/named-secret.ts';
import type { InvitationKey } from './invitation-store.ts';

const PREFIX = 'mti_';
const GOOD_FOR_MS = 7 * 24 * 60 * 60_000;

export type InvitationLink = {
  readonly url: string;
  readonly secretHash: Buffer;
  readonly expiresAt: Date;
};

/** A new link. Its token stands behind the `#`, which browsers send to nobody: not to a log, not to another site. */
export function makeInvitationLink(
  { config, now }: Pick<Context, 'config' | 'now'>,
  invitation: InvitationKey,
): InvitationLink {
  const { text, secretHash } = makeNamedSecret(PREFIX, invitation);
  const expiresAt = new Date(now().getTime() + GOOD_FOR_MS);
  return { url: `${publicUrlOf(config)}/invitation#${text}`, secretHash, expiresAt };
}

/** `null` = not of the form of our tokens. */
export function readInvitationToken(token: string): NamedSecret | null {
  return parseNamedSecret(PREFIX, token.trim());
}
