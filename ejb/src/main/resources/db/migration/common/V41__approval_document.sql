-- The document knows who issued it and for whom, and what became of it: void, and which one takes its place.
create sequence approval_seq increment by 50 start with 50;
alter table approval add column account_id bigint references account (id);
alter table approval add column account_name varchar(200);
alter table approval add column on_behalf_id bigint references account (id);
alter table approval add column on_behalf_name varchar(200);
alter table approval add column replaces_id bigint references approval (id);
alter table approval add column void_at timestamp;
alter table approval add column void_name varchar(200);
alter table approval add column void_on_behalf_name varchar(200);
alter table approval add column void_opinion varchar(4000);
update approval set account_id = (select b.account_id from batch b where b.id = approval.id);
update approval set account_name = (select a.name from account a where a.id = approval.account_id);
alter table approval alter column account_id set not null;
alter table approval alter column account_name set not null;
-- A void document is replaced by one other.
create unique index approval_replaces on approval (replaces_id);
create index approval_region on approval (region, id);

-- In which part of the document a table is printed: what is approved by a later attempt is printed in a part of its own.
alter table batch_item add column part integer default 0 not null;
create index batch_item_of_table on batch_item (table_id, outcome);
