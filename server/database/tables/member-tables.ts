import type { Generated } from 'kysely';
import type { Role } from './column-types.ts';

export type MemberTables = {
  invitation: {
    account_id: string;
    id: string;
    email: string;
    role: Role;
    name: string | null;
    invited_by: string;
    secret_hash: Buffer;
    created_at: Date;
    expires_at: Date;
    accepted_at: Date | null;
    withdrawn_at: Date | null;
  };
  sign_in_try: {
    address_hash: Buffer;
    tries: number;
    tries_in_all: number;
    locks: number;
    tried_at: Date;
    locked_until: Date | null;
    lock_told: Generated<boolean>;
  };
};

/** Of the sign-in library's own tables, what we read or end together with a member. */
export type SignInTables = {
  'auth.user': {
    id: string;
    name: string;
    email: string;
    tenantId: string;
    twoFactorEnabled: boolean | null;
  };
  'auth.session': {
    id: string;
    userId: string;
    createdAt: Date;
    updatedAt: Date;
    expiresAt: Date;
    ipAddress: string | null;
    userAgent: string | null;
  };
  'auth.account': { userId: string };
  'auth.twoFactor': { userId: string };
  'auth.verification': { identifier: string; value: string };
};
