import type { Permission } from '@matome/contract/route.ts';

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
};

const RANK: Record<Permission, number> = { public: 0, viewer: 1, staff: 2, owner: 3 };

export function isAllowed(role: Role, permission: Permission): boolean {
  return RANK[role] >= RANK[permission];
}

/** Japanese unless the client asks for English first. */
export function languageOf(acceptLanguage: string | undefined): Language {
  return acceptLanguage?.trim().toLowerCase().startsWith('en') ? 'en' : 'ja';
}
