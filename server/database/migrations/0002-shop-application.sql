-- How far a shop's request for its mall's API has come (M3). No day: not applied; no second one: its answer is awaited.
alter table shop add column applied_on date;
alter table shop add column issued_on date;
-- The mall was met with credentials before anybody had said that they were issued.
alter table shop add column issued_by_test boolean not null default false;
alter table shop add column application_way text;
-- What was filled in, by field: one sealed JSON object, as it names a person.
alter table shop add column application_facts bytea;
