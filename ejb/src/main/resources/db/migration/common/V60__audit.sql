-- The trail: what was done, by whom, to which table.
create sequence audit_seq increment by 50 start with 50;

create table audit_entry (
    id bigint primary key,
    made_at timestamp not null,
    account varchar(80) not null,
    on_behalf_of varchar(80),
    post varchar(40),
    region varchar(40),
    table_id bigint,
    kind varchar(60) not null,
    document varchar(200),
    cells varchar(1000000) not null
);
create index audit_entry_table on audit_entry (table_id, id);
create index audit_entry_region on audit_entry (region, id);
create index audit_entry_account on audit_entry (account, id);
