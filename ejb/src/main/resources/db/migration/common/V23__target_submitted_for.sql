-- Who was represented when a deputy submitted a table: neither of the two may review it.
alter table target_table add column submitted_for bigint references account (id);
