create index audit_entry_by_time on audit_entry (account_id, at desc, id desc);
-- What persons and rules did to orders, for the audit log; what malls and time did is far more, and is not in it.
create index order_history_of_persons on order_history (account_id, at desc, id desc) where who_kind in ('member', 'rule');
