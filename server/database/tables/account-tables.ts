import type { Generated, JSONColumnType } from 'kysely';
import type { Day, Json, Role } from './column-types.ts';

/** `hidden`: that it changed is said, and to what is not. */
export type AuditChange = {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly hidden?: true;
};

export type AccountTables = {
  account: {
    id: string;
    name: string;
    demo: Generated<boolean>;
    created_at: Date;
    ready_at: Date | null;
    suspended_at: Date | null;
    requires_totp: Generated<boolean>;
    suspended_reason: string | null;
    suspended_contact: string | null;
  };
  provisioning: {
    id: string;
    for_account: string;
    email: string;
    sealed: Buffer | null;
    steps: Json;
    created_at: Date;
    ready_at: Date | null;
  };
  sign_in_address: { email: string };
  member: {
    account_id: string;
    id: string;
    name: string;
    email: string;
    role: Role;
    created_at: Date;
    last_sign_in_at: Date | null;
  };
  api_key: {
    account_id: string;
    id: string;
    name: string;
    role: Role;
    secret_hash: Buffer;
    created_at: Date;
    last_used_at: Date | null;
  };
  operator: { id: string; name: string; email: string; created_at: Date };
  operator_key: {
    id: string;
    operator_id: string;
    name: string;
    secret_hash: Buffer;
    created_at: Date;
    last_used_at: Date | null;
  };
  audit_entry: {
    account_id: string;
    id: string;
    at: Date;
    who_kind: 'member' | 'api-key' | 'rule' | 'operator' | 'system';
    who_id: string | null;
    who_name: string;
    action: string;
    target_id: string | null;
    target_name: string | null;
    changes: JSONColumnType<readonly AuditChange[], string | undefined>;
  };
  api_option_contract: {
    account_id: string;
    id: string;
    requested_at: Date;
    requested_by: string;
    initial_fee_yen: number;
    monthly_fee_yen: number;
    active_from: Day;
    ends_on: Day;
    over_at: Date | null;
  };
  idempotency_key: {
    account_id: string;
    key: string;
    request_hash: Buffer;
    status: number | null;
    answer: Buffer | null;
    created_at: Date;
  };
};
