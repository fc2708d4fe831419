-- A content is kept once: a version that says what an earlier one says names it. What stood beside it (the self-evaluation)
-- is kept cell by cell as JSON.
alter table table_version alter column content drop not null;
alter table table_version add column content_of integer;
alter table table_version add column beside text;
create index table_version_hash on table_version (table_id, hash);
