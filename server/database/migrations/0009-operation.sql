-- What an operator does: suspends and resumes accounts, announces, looks after the installation.

-- The operator's words to the members of a suspended account.
alter table account add column suspended_reason text;
alter table account add column suspended_contact text;

-- Jobs of suspended accounts, each once; they are queued again when the account is resumed.
create table held_job (
  account_id uuid not null references account (id),
  id uuid not null,
  name text not null,
  payload jsonb not null,
  held_at timestamptz not null,
  primary key (account_id, id),
  unique (account_id, name, payload)
);
alter table held_job enable row level security;
alter table held_job force row level security;
create policy own_account on held_job using (account_id = current_account());
create policy operator_acts on held_job using (acting_operator());

create table announcement (
  id uuid primary key,
  level text not null check (level in ('info', 'warning')),
  -- {title, body}
  ja jsonb not null,
  en jsonb,
  from_at timestamptz not null,
  -- None: until it is taken down.
  until_at timestamptz,
  changed_at timestamptz not null
);
alter table announcement enable row level security;
alter table announcement force row level security;
create policy everyone_reads on announcement for select using (true);
create policy operator_acts on announcement using (acting_operator());

-- What an operator may know of tables that they may not read: numbers alone. Each function steps into the account for its
-- counting, and out again; the operator's own statements never see a row of it.
create function operator_steps_into(account uuid) returns void language plpgsql as $$
begin
  if not acting_operator() then
    raise exception 'only an operator counts in other accounts';
  end if;
  perform set_config('matome.account_id', account::text, true);
end $$;

-- What each shop's ledger holds open, as its own account sees it on 稼働状況.
create function ledger_counts(account uuid)
returns table (shop uuid, waiting int, refused int, uncertain int) language plpgsql as $$
declare stood_in uuid := current_account();
begin
  perform operator_steps_into(account);
  return query
    select i.shop_id, count(*) filter (where i.state in ('planned', 'sending'))::int,
      count(*) filter (where i.state = 'refused')::int, count(*) filter (where i.state = 'uncertain')::int
    from instruction i
    where i.account_id = account and i.state in ('planned', 'sending', 'refused', 'uncertain')
      and (i.state <> 'refused' or not exists (
        select from instruction newer where newer.account_id = i.account_id and newer.order_id = i.order_id
          and newer.kind = i.kind and newer.generation > i.generation))
    group by i.shop_id;
  perform operator_steps_into(stood_in);
end $$;

-- How much goes through the installation. `first_id`: no instruction that was confirmed since `day` is older than this one.
create function installation_traffic(hour timestamptz, day timestamptz, first_id uuid)
returns table (orders_hour bigint, orders_day bigint, notices_hour bigint, notices_day bigint, webhooks_waiting bigint,
  webhooks_failed bigint) language plpgsql as $$
declare
  stood_in uuid := current_account();
  account uuid;
  here record;
begin
  orders_hour := 0; orders_day := 0; notices_hour := 0; notices_day := 0; webhooks_waiting := 0; webhooks_failed := 0;
  foreach account in array array(select a.id from account a where a.ready_at is not null) loop
    perform operator_steps_into(account);
    select count(*) filter (where o.imported_at >= hour) as hour, count(*) as day into here
      from orders o where o.account_id = account and o.imported_at >= day;
    orders_hour := orders_hour + here.hour;
    orders_day := orders_day + here.day;
    select count(*) filter (where i.settled_at >= hour) as hour, count(*) as day into here
      from instruction i
      where i.account_id = account and i.state = 'confirmed' and i.id >= first_id and i.settled_at >= day;
    notices_hour := notices_hour + here.hour;
    notices_day := notices_day + here.day;
    select count(*) filter (where w.state = 'waiting') as waiting,
        count(*) filter (where w.state = 'failed' and w.ended_at >= day) as failed into here
      from webhook_delivery w
      where w.account_id = account and (w.state = 'waiting' or w.occurred_at >= day - interval '7 days');
    webhooks_waiting := webhooks_waiting + here.waiting;
    webhooks_failed := webhooks_failed + here.failed;
  end loop;
  perform operator_steps_into(stood_in);
  return next;
end $$;
