-- Every table of an account has account_id first in its primary key and foreign keys, and row-level security on it.
-- A transaction names its account (matome.account_id); without one, nothing is seen and nothing can be written.

create function current_account() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('matome.account_id', true), '')::uuid $$;

create table account (
  id uuid primary key,
  name text not null,
  demo boolean not null default false,
  api_option boolean not null default false,
  created_at timestamptz not null,
  ready_at timestamptz
);
alter table account enable row level security;
alter table account force row level security;
create policy own_account on account using (id = current_account());

-- Not an account's table: it exists before its account does. `sealed` is emptied when the account is ready.
create table provisioning (
  id uuid primary key,
  for_account uuid not null,
  email text not null unique,
  sealed bytea,
  steps jsonb not null,
  created_at timestamptz not null,
  ready_at timestamptz
);

create table member (
  account_id uuid not null references account (id),
  id uuid not null,
  name text not null,
  email text not null,
  role text not null check (role in ('owner', 'staff', 'viewer')),
  created_at timestamptz not null,
  primary key (account_id, id)
);

create table api_key (
  account_id uuid not null references account (id),
  id uuid not null,
  name text not null,
  role text not null check (role in ('owner', 'staff', 'viewer')),
  secret_hash bytea not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  primary key (account_id, id)
);

-- Calls that anyone may make keep theirs under an account id that nobody has, so it names no account.
create table idempotency_key (
  account_id uuid not null,
  key text not null,
  request_hash bytea not null,
  status int,
  -- JSON, encrypted.
  answer bytea,
  created_at timestamptz not null,
  primary key (account_id, key)
);
create index idempotency_key_by_age on idempotency_key (account_id, created_at);

create table status (
  account_id uuid not null references account (id),
  id uuid not null,
  name text not null,
  phase text not null check (phase in ('new', 'on-hold', 'ready-to-ship', 'shipped', 'completed', 'cancelled')),
  position int not null,
  primary key (account_id, id),
  unique (account_id, name)
);

create table shop (
  account_id uuid not null references account (id),
  id uuid not null,
  mall text not null,
  name text not null,
  settings jsonb not null default '{}',
  -- The secret settings, one sealed JSON object.
  secrets bytea,
  -- Names of the secrets that are set, so that the screen can say so without opening them.
  secret_names text[] not null default '{}',
  -- Grows with each change of credentials; a signed-in connection of an older one is dropped.
  credentials_version int not null default 1,
  -- When each setting was last entered, by name: what expires is counted from then.
  settings_saved_at jsonb not null default '{}',
  -- The shop's own rows of the mall's table of carriers.
  carrier_rows jsonb not null default '[]',
  import_days int not null default 7,
  auto_import boolean not null default false,
  auto_export boolean not null default false,
  connection_state text not null default 'untested',
  connection_code text,
  connection_detail text,
  connection_checked_at timestamptz,
  account_type_supported boolean not null default true,
  credentials_expire_at timestamptz,
  paused_at timestamptz,
  paused_code text,
  paused_message text,
  -- Everything ordered or changed before this instant is known to be in the desk.
  confirmed_until timestamptz,
  -- How far, by order date, the slow second reading of the configured days has come.
  swept_until timestamptz,
  last_success_at timestamptz,
  last_failure_at timestamptz,
  last_failure_code text,
  last_failure_message text,
  next_import_at timestamptz,
  -- The mall was not to be reached, or asked for rest: nothing is written to it before this instant of the database's clock.
  deliver_after timestamptz,
  -- How many times in a row, to wait longer each time.
  deliver_failures int not null default 0,
  created_at timestamptz not null,
  deleted_at timestamptz,
  primary key (account_id, id)
);

create table orders (
  account_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  mall text not null,
  mall_order_no text not null,
  status text not null,
  phase text not null,
  version int not null default 1,
  ordered_at timestamptz not null,
  imported_at timestamptz not null,
  updated_at timestamptz not null,
  shipping_changed_at timestamptz not null,
  ships_on date,
  has_tracking boolean not null,
  total_yen bigint,
  -- The mall's facts and our state, without persons.
  facts jsonb not null,
  state jsonb not null,
  -- Persons and the buyer's words, encrypted.
  sealed bytea not null,
  -- Of the raw order: an equal one changes nothing.
  content_hash bytea not null,
  -- What the mall's list said of it when it was last read, where a list says less than an order.
  mall_mark text,
  -- What the ledger says: none | waiting | sent | changed | refused | uncertain.
  ship_notice_state text not null,
  -- The day from which nothing on the order itself stands against its ship notice.
  ship_notice_ready_on date,
  buyer_rating_state text not null,
  buyer_rating_ready boolean not null,
  -- Nobody in it is known any longer; the same instant stands in the state.
  persons_erased_at timestamptz,
  primary key (account_id, id),
  unique (account_id, shop_id, mall_order_no),
  foreign key (account_id, shop_id) references shop (account_id, id)
);
create index orders_by_time on orders (account_id, ordered_at desc, id desc);
create index orders_by_status on orders (account_id, status, ordered_at desc, id desc);
create index orders_by_shop on orders (account_id, shop_id, ordered_at desc, id desc);
create index orders_by_update on orders (account_id, updated_at desc, id desc);
create index orders_by_import on orders (account_id, imported_at desc, id desc);
create index orders_by_shipping_change on orders (account_id, shop_id, shipping_changed_at);
create index orders_by_shipping_day on orders (account_id, ships_on) where ships_on is not null;
create index orders_to_notify on orders (account_id, shop_id, ship_notice_ready_on, id)
  where ship_notice_ready_on is not null;
create index orders_untold on orders (account_id, shop_id, id) where ship_notice_state not in ('sent', 'changed');
create index orders_to_rate on orders (account_id, shop_id, id) where buyer_rating_ready;
create index orders_with_persons on orders (account_id, mall, ordered_at, id) where persons_erased_at is null;
create index orders_by_notice on orders (account_id, ship_notice_state, ordered_at desc, id desc)
  where ship_notice_state <> 'none' and ship_notice_state <> 'sent';

create table order_line (
  account_id uuid not null,
  order_id uuid not null,
  number int not null,
  sku text,
  name text not null,
  options jsonb not null,
  quantity int not null,
  unit_price_yen bigint,
  tax_rate int,
  cancelled boolean not null,
  primary key (account_id, order_id, number),
  foreign key (account_id, order_id) references orders (account_id, id)
);

-- Keyed hashes of every character, pair of characters and triple of digits that an order can be found by; they differ by account.
-- Row-level security is on but not forced: array search is not leak-proof, so under a forced policy its index would never be used.
-- Every query on it names its account; the rows hold hashes and ids, no text.
create table order_search (
  account_id uuid not null,
  order_id uuid not null,
  ordered_at timestamptz not null,
  terms bigint[] not null,
  primary key (account_id, order_id),
  foreign key (account_id, order_id) references orders (account_id, id)
);
create index order_search_terms on order_search using gin (terms);
create index order_search_by_time on order_search (account_id, ordered_at desc, order_id desc);

-- Each differing text that the mall ever sent for an order: compressed, then encrypted. None once its persons are erased.
create table order_raw (
  account_id uuid not null,
  order_id uuid not null,
  id uuid not null,
  run_id uuid,
  fetched_at timestamptz not null,
  body bytea not null,
  primary key (account_id, order_id, id),
  foreign key (account_id, order_id) references orders (account_id, id)
);

create table order_history (
  account_id uuid not null,
  order_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  who_kind text not null check (who_kind in ('member', 'rule', 'mall', 'system')),
  who_name text,
  event text not null,
  field text,
  before jsonb,
  after jsonb,
  -- before and after of a person's field, encrypted; emptied when the persons are erased.
  sealed bytea,
  instruction_id uuid,
  detail jsonb,
  primary key (account_id, order_id, id),
  foreign key (account_id, order_id) references orders (account_id, id)
);

-- Exact counts for the status tabs, kept in the write itself.
create table order_count (
  account_id uuid not null references account (id),
  shop_id uuid not null,
  status text not null,
  count bigint not null,
  primary key (account_id, shop_id, status)
);

-- A transaction that moves counts of a shop holds that shop's counts until it ends. Taken shop by shop in one order, and before
-- any of its rows, so that two transactions never wait for each other's rows.
create function hold_counts(shops uuid[]) returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended('order_count:' || s, 0)) from (select unnest(shops) as s order by 1) held
$$;

create function count_new_orders() returns trigger language plpgsql as $$
begin
  perform hold_counts(array(select distinct shop_id from added));
  insert into order_count as c (account_id, shop_id, status, count)
    select account_id, shop_id, status, count(*) from added group by 1, 2, 3 order by 1, 2, 3
    on conflict (account_id, shop_id, status) do update set count = c.count + excluded.count;
  return null;
end $$;

create function count_moved_orders() returns trigger language plpgsql as $$
begin
  perform hold_counts(array(
    select distinct a.shop_id from added a join removed r on r.account_id = a.account_id and r.id = a.id
    where r.status <> a.status));
  insert into order_count as c (account_id, shop_id, status, count)
    select account_id, shop_id, status, sum(n) from (
      select account_id, shop_id, status, 1 as n from added
      union all
      select account_id, shop_id, status, -1 from removed
    ) moved group by 1, 2, 3 having sum(n) <> 0 order by 1, 2, 3
    on conflict (account_id, shop_id, status) do update set count = c.count + excluded.count;
  return null;
end $$;

create function count_removed_orders() returns trigger language plpgsql as $$
begin
  perform hold_counts(array(select distinct shop_id from removed));
  insert into order_count as c (account_id, shop_id, status, count)
    select account_id, shop_id, status, -count(*) from removed group by 1, 2, 3 order by 1, 2, 3
    on conflict (account_id, shop_id, status) do update set count = c.count + excluded.count;
  return null;
end $$;

create trigger orders_added after insert on orders
  referencing new table as added for each statement execute function count_new_orders();
create trigger orders_moved after update on orders
  referencing old table as removed new table as added for each statement execute function count_moved_orders();
create trigger orders_removed after delete on orders
  referencing old table as removed for each statement execute function count_removed_orders();

create table import_run (
  account_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  trigger text not null check (trigger in ('manual', 'automatic')),
  state text not null check (state in ('queued', 'running', 'succeeded', 'partly', 'failed')),
  from_at timestamptz not null,
  to_at timestamptz not null,
  -- What is asked of the mall, one after the other: [{from, to, updatedFrom?, newSince?, sweeps?}].
  windows jsonb not null,
  -- Where a killed run goes on: which of its windows, the how manyeth reading of it, and the mall's cursor in it.
  -- `pages` counts what was stored, so that of two workers on one run the slower one notices.
  at_window int not null default 0,
  pass int not null default 0,
  cursor text,
  pages int not null default 0,
  -- Failed fetches since the last one that succeeded.
  tries int not null default 0,
  seen int not null default 0,
  created int not null default 0,
  updated int not null default 0,
  unchanged int not null default 0,
  error_code text,
  error_message text,
  -- Of a CSV: {fileName, mapping}; its text stands in csv_piece until the run ends.
  csv jsonb,
  dry_run boolean not null default false,
  undone_at timestamptz,
  -- {removed, kept: [{orderId, mallOrderNo, code}]}
  undo jsonb,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  primary key (account_id, id),
  foreign key (account_id, shop_id) references shop (account_id, id)
);
create index import_run_by_shop on import_run (account_id, shop_id, id desc);

-- What a running import has stored so far, one row a page: {mall order number: created | updated | unchanged | rejected}.
-- An order on two pages, or seen again after a kill, counts once. Emptied when the run ends.
create table import_page (
  account_id uuid not null,
  run_id uuid not null,
  number int not null,
  at_window int not null,
  pass int not null,
  shown jsonb not null,
  primary key (account_id, run_id, number),
  foreign key (account_id, run_id) references import_run (account_id, id)
);

create table import_rejection (
  account_id uuid not null,
  run_id uuid not null,
  id uuid not null,
  mall_order_no text,
  -- Of a CSV, as a spreadsheet counts.
  row_number int,
  code text not null,
  message text not null,
  -- The whole body as the mall sent it, encrypted; emptied when nobody in it may be known any longer.
  body bytea,
  -- Of the body in the open, so that an automatic run knows what an earlier one has kept already.
  body_hash bytea not null,
  primary key (account_id, run_id, id),
  foreign key (account_id, run_id) references import_run (account_id, id)
);
create index import_rejection_by_body on import_rejection (account_id, body_hash);

-- The text of a CSV on its way in, in pieces: compressed, then encrypted.
create table csv_piece (
  account_id uuid not null,
  run_id uuid not null,
  number int not null,
  body bytea not null,
  primary key (account_id, run_id, number),
  foreign key (account_id, run_id) references import_run (account_id, id)
);

-- How the columns of a shop's CSVs are read.
create table csv_mapping (
  account_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  name text not null,
  charset text not null,
  row_is text not null,
  columns jsonb not null,
  fixed jsonb not null,
  created_at timestamptz not null,
  primary key (account_id, id),
  unique (account_id, shop_id, name),
  foreign key (account_id, shop_id) references shop (account_id, id)
);

-- The columns of a shop's CSV of shipped orders, where they are not the default ones.
create table shipped_columns (
  account_id uuid not null,
  shop_id uuid not null,
  columns jsonb not null,
  primary key (account_id, shop_id),
  foreign key (account_id, shop_id) references shop (account_id, id)
);

create table export_run (
  account_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  kind text not null check (kind in ('ship-notice', 'buyer-rating', 'ship-notice-correction')),
  trigger text not null check (trigger in ('manual', 'automatic')),
  state text not null check (state in ('queued', 'running', 'succeeded', 'partly', 'failed')),
  from_at timestamptz,
  to_at timestamptz,
  basis text not null,
  order_ids uuid[],
  -- Who asked, for the history of each order.
  who_name text,
  error_code text,
  error_message text,
  created_at timestamptz not null,
  -- Every order of it is decided; what is left is to be told.
  planned_at timestamptz,
  finished_at timestamptz,
  primary key (account_id, id),
  foreign key (account_id, shop_id) references shop (account_id, id)
);
create index export_run_by_shop on export_run (account_id, shop_id, id desc);

-- The ledger. One thing that a mall must be told, once.
create table instruction (
  account_id uuid not null,
  id uuid not null,
  shop_id uuid not null,
  order_id uuid not null,
  kind text not null check (kind in ('ship-notice', 'buyer-rating', 'ship-notice-correction')),
  generation int not null,
  state text not null check (state in ('planned', 'sending', 'confirmed', 'refused', 'uncertain', 'settled-by-a-person')),
  mall_order_no text not null,
  payload jsonb not null,
  -- The shipments as decided, to see later changes.
  shipments jsonb,
  warnings jsonb not null default '[]',
  code text,
  message text,
  note text,
  attempts int not null default 0,
  planned_at timestamptz not null,
  -- Not sent, or while uncertain not read back, before this instant. This and the next are real waiting, so they follow the
  -- database's own clock, which all processes share.
  due_at timestamptz not null,
  -- While sending: after this instant the sender is taken for dead. While uncertain: until then the mall may still be acting on it.
  lease_until timestamptz,
  settled_at timestamptz,
  primary key (account_id, id),
  unique (account_id, shop_id, order_id, kind, generation),
  foreign key (account_id, order_id) references orders (account_id, id),
  foreign key (account_id, shop_id) references shop (account_id, id)
);
-- Never two open instructions for one matter of one order.
create unique index instruction_open on instruction (account_id, order_id, kind)
  where state in ('planned', 'sending', 'uncertain');
create index instruction_to_send on instruction (account_id, shop_id, id) where state = 'planned';
create index instruction_in_doubt on instruction (account_id, shop_id, due_at) where state in ('sending', 'uncertain');
create index instruction_by_state on instruction (account_id, state, id desc);
create index instruction_by_order on instruction (account_id, order_id);

-- One try at telling a mall. Written before the call.
create table attempt (
  account_id uuid not null,
  instruction_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  outcome text not null,
  http_status int,
  code text,
  message text,
  finished_at timestamptz,
  primary key (account_id, instruction_id, id),
  foreign key (account_id, instruction_id) references instruction (account_id, id)
);

create table export_item (
  account_id uuid not null,
  run_id uuid not null,
  order_id uuid not null,
  mall_order_no text not null,
  reasons jsonb not null,
  warnings jsonb not null default '[]',
  instruction_id uuid,
  primary key (account_id, run_id, order_id),
  foreign key (account_id, run_id) references export_run (account_id, id),
  foreign key (account_id, order_id) references orders (account_id, id),
  foreign key (account_id, instruction_id) references instruction (account_id, id)
);
create index export_item_by_instruction on export_item (account_id, instruction_id) where instruction_id is not null;

-- Token bucket of one rate limit of one shop. May go below zero: what was reserved ahead.
create table rate_bucket (
  account_id uuid not null,
  shop_id uuid not null,
  name text not null,
  tokens double precision not null,
  at timestamptz not null,
  primary key (account_id, shop_id, name)
);

do $$
declare t text;
begin
  foreach t in array array['member', 'api_key', 'idempotency_key', 'status', 'shop', 'orders', 'order_line', 'order_search',
    'order_raw', 'order_history', 'order_count', 'import_run', 'import_page', 'import_rejection', 'csv_piece', 'csv_mapping',
    'shipped_columns', 'export_run', 'instruction', 'attempt',
    'export_item', 'rate_bucket'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy own_account on %I using (account_id = current_account())', t);
    if t <> 'order_search' then
      execute format('alter table %I force row level security', t);
    end if;
  end loop;
end $$;

-- Which worker processes live: each holds the advisory lock of its key while its connection stands.
create table live_worker (
  worker_id text primary key,
  lock_key bigint not null
);

-- A shop's first import multiplies these tables. The planner's picture of them is renewed early, or it picks wrong indexes.
alter table orders set (autovacuum_analyze_threshold = 500, autovacuum_analyze_scale_factor = 0.02);
alter table order_line set (autovacuum_analyze_threshold = 500, autovacuum_analyze_scale_factor = 0.02);
alter table order_search set (autovacuum_analyze_threshold = 500, autovacuum_analyze_scale_factor = 0.02);
alter table order_raw set (autovacuum_analyze_threshold = 500, autovacuum_analyze_scale_factor = 0.02);
alter table order_history set (autovacuum_analyze_threshold = 1000, autovacuum_analyze_scale_factor = 0.05);
alter table instruction set (autovacuum_analyze_threshold = 500, autovacuum_analyze_scale_factor = 0.02);
