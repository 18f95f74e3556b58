-- What a person is told is kept in both languages, {"ja": …, "en": …}; what was written before, and what somebody else said, is a bare
-- text and stands as it is.
alter table shop
  alter column connection_detail type jsonb using to_jsonb(connection_detail),
  alter column paused_message type jsonb using to_jsonb(paused_message),
  alter column last_failure_message type jsonb using to_jsonb(last_failure_message);
alter table import_run alter column error_message type jsonb using to_jsonb(error_message);
alter table import_rejection alter column message type jsonb using to_jsonb(message);
alter table export_run alter column error_message type jsonb using to_jsonb(error_message);
alter table instruction alter column message type jsonb using to_jsonb(message);
alter table attempt alter column message type jsonb using to_jsonb(message);
alter table mail alter column last_error type jsonb using to_jsonb(last_error);
alter table webhook_attempt alter column error type jsonb using to_jsonb(error);
