-- What somebody has looked at last in a table, so that the changes since can be shown.
create table table_look (
    table_id bigint not null references target_table (id),
    account_id bigint not null references account (id),
    hash varchar(64) not null,
    version integer not null,
    looked_at timestamp not null,
    primary key (table_id, account_id)
);
