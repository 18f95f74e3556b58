alter table member add column last_sign_in_at timestamptz;
-- Members without a second factor must set one up before anything else.
alter table account add column requires_totp boolean not null default false;

-- An address asked to join an account. Whoever holds the link that was shown once makes the member, whose id is the invitation's.
create table invitation (
  account_id uuid not null references account (id),
  id uuid not null,
  -- In lower case.
  email text not null,
  role text not null check (role in ('owner', 'staff', 'viewer')),
  name text,
  invited_by text not null,
  secret_hash bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  primary key (account_id, id)
);
create unique index invitation_open on invitation (account_id, email) where accepted_at is null and withdrawn_at is null;
alter table invitation enable row level security;
alter table invitation force row level security;
create policy own_account on invitation using (account_id = current_account());

-- Tries to sign in by an e-mail address, whether anybody has it or not. A right password takes the row away.
create table sign_in_try (
  address_hash bytea primary key,
  -- Since the last lock.
  tries int not null,
  -- Tries of all locks together.
  tries_in_all int not null,
  locks int not null,
  tried_at timestamptz not null,
  locked_until timestamptz,
  -- The lock stands in the audit log.
  lock_told boolean not null default false
);
create index sign_in_try_by_age on sign_in_try (tried_at);
