import type { Permission } from '@matome/contract/route.ts';
import { parseAccept } from 'hono/utils/accept';

export type Language = 'ja' | 'en';
export type Role = 'owner' | 'staff' | 'viewer';

/** Who is asking, for which account. */
export type Caller = {
  readonly accountId: string;
  /** The member, or the API key. */
  readonly id: string;
  readonly kind: 'member' | 'api-key';
  readonly name: string;
  readonly email: string | null;
  readonly role: Role;
  /** Of a member at a browser. */
  readonly session?: {
    readonly id: string;
    /** The account asks each member for a second factor, and this one has none. */
    readonly mustSetUpTotp: boolean;
  };
};

/** Who runs the installation: asks for no account. */
export type Operator = {
  readonly id: string;
  readonly kind: 'operator';
  readonly name: string;
  readonly email: string;
};

/** No role of an account is an operator's. */
const RANK: Record<Permission, number> = { public: 0, viewer: 1, staff: 2, owner: 3, operator: 4 };

export function isAllowed(role: Role, permission: Permission): boolean {
  return RANK[role] >= RANK[permission];
}

/** The one that the client likes better; Japanese where it names neither. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wishes = parseAccept(acceptLanguage ?? '').filter(({ q }) => q > 0);
  const first = wishes.map(({ type }) => type.toLowerCase().split('-')[0]).find(isLanguage);
  return first ?? 'ja';
}

function isLanguage(name: string | undefined): name is Language {
  return name === 'ja' || name === 'en';
}
