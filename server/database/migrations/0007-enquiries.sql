-- Lapses of the API option (M14), and questions to the operator.

-- Planned by the automatic way: without the API option it does not go out. Taken over by a person, it is theirs.
alter table instruction add column automatic boolean not null default false;
do $$
declare one uuid;
begin
  perform set_config('matome.operator', 'on', true);
  for one in select id from account loop
    perform set_config('matome.account_id', one::text, true);
    update instruction i set automatic = true
      where i.state in ('planned', 'sending', 'uncertain') and exists (
        select from export_item e join export_run r on r.account_id = e.account_id and r.id = e.run_id
        where e.account_id = i.account_id and e.instruction_id = i.id and r.trigger = 'automatic');
  end loop;
  perform set_config('matome.operator', '', true), set_config('matome.account_id', '', true);
end $$;

-- A question to the operator, and all that was said about it.
create table enquiry (
  account_id uuid not null references account (id),
  id uuid not null unique,
  topic text not null check (topic in ('api-option', 'billing', 'other')),
  state text not null check (state in ('open', 'answered', 'closed')),
  -- Sealed for the account.
  subject bytea not null,
  created_at timestamptz not null,
  -- When somebody last said something.
  moved_at timestamptz not null,
  -- The other side said something that this side has not opened yet.
  unread_by_members boolean not null default false,
  unread_by_operators boolean not null default true,
  primary key (account_id, id)
);
create index enquiry_newest on enquiry (account_id, moved_at desc, id desc);
create index enquiry_by_state on enquiry (state, moved_at desc, id desc);

create table enquiry_message (
  account_id uuid not null,
  enquiry_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  side text not null check (side in ('member', 'operator')),
  who_name text not null,
  -- Sealed for the account.
  body bytea not null,
  primary key (account_id, enquiry_id, id),
  foreign key (account_id, enquiry_id) references enquiry (account_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['enquiry', 'enquiry_message'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_account on %I using (account_id = current_account())', t);
    execute format('create policy operator_acts on %I using (acting_operator())', t);
  end loop;
end $$;
