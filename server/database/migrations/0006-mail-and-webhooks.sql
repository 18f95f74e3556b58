-- Mail to the people of an account. What belongs to no account stands under the account id that nobody has.
create table mail (
  account_id uuid not null,
  id uuid not null,
  kind text not null,
  -- The shop or other thing that it tells of.
  about uuid,
  -- The same news to the same person is told once, however often it is asked for.
  dedupe_key text,
  -- {address, name}, encrypted.
  recipient bytea not null,
  -- {subject, text, html}, encrypted; emptied when it has gone out, or is given up.
  body bytea,
  state text not null check (state in ('queued', 'sent', 'failed')),
  attempts int not null default 0,
  last_error text,
  queued_at timestamptz not null,
  ended_at timestamptz,
  primary key (account_id, id)
);
create unique index mail_once on mail (account_id, dedupe_key) where dedupe_key is not null;
create index mail_about on mail (account_id, about, kind, queued_at desc) where about is not null;

-- Of what a member wants mail, where they have chosen; no row: what their role gets.
create table mail_choice (
  account_id uuid not null,
  member_id uuid not null,
  topics text[] not null,
  primary key (account_id, member_id),
  foreign key (account_id, member_id) references member (account_id, id) on delete cascade
);

-- Since when a shop's mall fails us without a success in between, and when that was told.
alter table shop add column failing_since timestamptz;
alter table shop add column outage_told_at timestamptz;
create index shop_expiring on shop (credentials_expire_at) where credentials_expire_at is not null and deleted_at is null;

create table webhook_endpoint (
  account_id uuid not null references account (id),
  id uuid not null,
  url text not null,
  description text not null,
  events text[] not null,
  enabled boolean not null,
  -- Why the desk switched it off by itself: gone | failing.
  disabled_because text,
  -- {current, former}, encrypted: two secrets sign for a day after a change.
  secrets bytea not null,
  former_secret_until timestamptz,
  -- Since when nothing was taken, without a success in between.
  failing_since timestamptz,
  -- Calls in a row that failed; after a few of them only one is made at a time, and none before `resting_until`.
  failures int not null default 0,
  resting_until timestamptz,
  created_at timestamptz not null,
  primary key (account_id, id)
);

-- One event for one endpoint. Written in the transaction of the change itself, so that none is lost and none is made up.
create table webhook_delivery (
  account_id uuid not null,
  id uuid not null,
  -- In the order in which it happened: whoever changes a thing holds it.
  position bigint generated always as identity,
  endpoint_id uuid not null,
  -- The same for every endpoint and every repetition: `webhook-id`.
  event_id uuid not null,
  type text not null,
  -- Deliveries of one thing (an order, a shop) go out in their order.
  about uuid,
  data jsonb not null,
  occurred_at timestamptz not null,
  state text not null check (state in ('waiting', 'delivered', 'failed')),
  attempts int not null default 0,
  due_at timestamptz not null,
  ended_at timestamptz,
  primary key (account_id, id),
  foreign key (account_id, endpoint_id) references webhook_endpoint (account_id, id) on delete cascade
);
create index webhook_delivery_waiting on webhook_delivery (account_id, endpoint_id, due_at) where state = 'waiting';
create index webhook_delivery_waiting_about on webhook_delivery (account_id, endpoint_id, about, position)
  where state = 'waiting';
create index webhook_delivery_by_endpoint on webhook_delivery (account_id, endpoint_id, id desc);
create index webhook_delivery_by_age on webhook_delivery (account_id, endpoint_id, occurred_at);

-- One call, and what was answered. Written after it, so a killed one is made again.
create table webhook_attempt (
  account_id uuid not null,
  delivery_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  -- No status: there was no answer, and `error` says why.
  status int,
  latency_ms int not null,
  -- The first 1,000 characters.
  answer text,
  error text,
  primary key (account_id, delivery_id, id),
  foreign key (account_id, delivery_id) references webhook_delivery (account_id, id) on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['mail', 'mail_choice', 'webhook_endpoint', 'webhook_delivery', 'webhook_attempt'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_account on %I using (account_id = current_account())', t);
  end loop;
end $$;
-- The operator's deeds on an account are told to its members.
create policy operator_acts on mail using (acting_operator());
create policy operator_reads on mail_choice for select using (acting_operator());

alter table webhook_delivery set (autovacuum_analyze_threshold = 500, autovacuum_analyze_scale_factor = 0.02);
