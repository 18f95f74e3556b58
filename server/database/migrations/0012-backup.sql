-- When the shop came back from a backup. Whatever its orders were told between the backup and that instant is known to the mall
-- alone, so each of those orders is read before it is told anything.
alter table shop add column restored_at timestamptz;

-- The backups that were made, to see how old the last one is.
create table backup (
  at timestamptz primary key,
  rows bigint not null
);
