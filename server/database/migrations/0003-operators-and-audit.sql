-- Who runs the installation. An operator belongs to no account; a transaction of theirs says so (matome.operator), and sees
-- only the tables that say so below: never an order, a line, a person, a raw text or a shop's secrets.

create function acting_operator() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('matome.operator', true), '') = 'on' $$;

create table operator (
  id uuid primary key,
  name text not null,
  email text not null unique,
  created_at timestamptz not null
);

-- Every e-mail address that somebody signs in by, or will once their account is made: each is one person's, of whatever account.
create table sign_in_address (
  email text primary key
);
insert into sign_in_address select email from provisioning;
alter table provisioning drop constraint provisioning_email_key;

create table operator_key (
  id uuid primary key,
  operator_id uuid not null references operator (id),
  name text not null,
  secret_hash bytea not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);

-- Nobody of a suspended account gets in, and nothing is fetched or sent for it. All of it stays.
alter table account add column suspended_at timestamptz;

-- What a person, a key, a rule or the operator changed, beside the orders (order_history tells of those). Entries of the
-- installation itself stand under the account id that nobody has.
create table audit_entry (
  account_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  who_kind text not null check (who_kind in ('member', 'api-key', 'rule', 'operator', 'system')),
  who_id uuid,
  who_name text not null,
  -- The operation of the public API, or the name of the rule's deed.
  action text not null,
  target_id text,
  target_name text,
  -- [{field, before, after}]; never a secret, never a buyer.
  changes jsonb not null default '[]',
  primary key (account_id, id)
);
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy own_account on audit_entry using (account_id = current_account());
create policy operator_writes on audit_entry for insert with check (acting_operator());

create policy operator_acts on account using (acting_operator());
do $$
declare t text;
begin
  foreach t in array array['member', 'shop', 'order_count'] loop
    execute format('create policy operator_reads on %I for select using (acting_operator())', t);
  end loop;
end $$;
