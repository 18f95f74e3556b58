-- The contract of the API option (M13, M14). An account has at most one that is not over.
create table api_option_contract (
  account_id uuid not null references account (id),
  id uuid not null,
  requested_at timestamptz not null,
  requested_by text not null,
  -- Tax excluded, as agreed when it was applied for.
  initial_fee_yen int not null check (initial_fee_yen >= 0),
  monthly_fee_yen int not null check (monthly_fee_yen >= 0),
  -- First and last day it is good for, Asia/Tokyo. No first day: not approved yet.
  active_from date,
  ends_on date,
  -- It is over: it lapsed, was ended by the operator, or was withdrawn before it began.
  over_at timestamptz,
  primary key (account_id, id)
);
create unique index api_option_contract_going_on on api_option_contract (account_id) where over_at is null;
create index api_option_contract_ending on api_option_contract (ends_on) where over_at is null and ends_on is not null;

alter table api_option_contract enable row level security;
alter table api_option_contract force row level security;
create policy own_account on api_option_contract using (account_id = current_account());
create policy operator_acts on api_option_contract using (acting_operator());

-- Accounts that had the option before there were contracts: theirs costs nothing.
set local matome.operator = 'on';
insert into api_option_contract (account_id, id, requested_at, requested_by, initial_fee_yen, monthly_fee_yen, active_from)
  select id, gen_random_uuid(), created_at, name, 0, 0, (created_at at time zone 'Asia/Tokyo')::date
  from account where api_option;
alter table account drop column api_option;
