-- What the API option costs, who sends the invoices, and the invoices (M14).

-- Prices that the operator set, tax excluded; the newest holds for what is applied for from then on. Anyone may know them.
create table api_option_price (
  id uuid primary key,
  initial_fee_yen int not null check (initial_fee_yen >= 0),
  monthly_fee_yen int not null check (monthly_fee_yen >= 0),
  set_at timestamptz not null,
  set_by text not null
);
alter table api_option_price enable row level security;
alter table api_option_price force row level security;
create policy everyone_reads on api_option_price for select using (true);
create policy operator_acts on api_option_price using (acting_operator());

-- Who sends the invoices: one row, once the operator has written it.
create table invoice_issuer (
  only_one boolean primary key default true check (only_one),
  -- As on the paper; see server/contracts/billing/issuer-store.ts.
  issuer jsonb not null
);
alter table invoice_issuer enable row level security;
alter table invoice_issuer force row level security;
create policy operator_acts on invoice_issuer using (acting_operator());

-- The last number given to an invoice of each month. Its row is held until the invoice is there, so no number is left out.
create table invoice_number (
  month date primary key,
  last_given int not null
);
alter table invoice_number enable row level security;
alter table invoice_number force row level security;
create policy operator_acts on invoice_number using (acting_operator());

-- How far each contract has been billed: its months up to this one have their invoice, or cost nothing.
create table api_option_billing (
  account_id uuid not null,
  contract_id uuid not null,
  -- The first day of the month.
  billed_through date not null,
  primary key (account_id, contract_id),
  foreign key (account_id, contract_id) references api_option_contract (account_id, id)
);

create table invoice (
  account_id uuid not null,
  id uuid not null,
  contract_id uuid not null,
  -- The month it bills, by its first day.
  month date not null,
  number text not null unique,
  issued_on date not null,
  due_on date not null,
  addressee text not null,
  total_yen int not null check (total_yen > 0),
  -- Everything the paper says, as it was on the day of issue: never changed.
  paper jsonb not null,
  paid_on date,
  paid_note text,
  voided_at timestamptz,
  void_reason text,
  primary key (account_id, id),
  foreign key (account_id, contract_id) references api_option_contract (account_id, id),
  check (paid_on is null or voided_at is null),
  check ((voided_at is null) = (void_reason is null))
);
-- A month of a contract has one invoice that is good.
create unique index invoice_standing on invoice (account_id, contract_id, month) where voided_at is null;
create index invoice_newest on invoice (number desc);

do $$
declare t text;
begin
  foreach t in array array['api_option_billing', 'invoice'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_account on %I using (account_id = current_account())', t);
    execute format('create policy operator_acts on %I using (acting_operator())', t);
  end loop;
end $$;
