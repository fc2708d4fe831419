-- Who is asked for an opinion at a stage of a table (加签), each time the table comes there.
create table co_reviewer (
    id bigint primary key,
    table_id bigint not null references target_table (id),
    stage varchar(40) not null,
    account_id bigint not null references account (id),
    constraint co_reviewer_once unique (table_id, stage, account_id)
);

-- Who is to know of a table (抄送).
create table circulation (
    id bigint primary key,
    table_id bigint not null references target_table (id),
    account_id bigint not null references account (id),
    from_id bigint not null references account (id),
    from_name varchar(200) not null,
    opinion varchar(4000),
    sent_at timestamp not null,
    read_at timestamp
);
create index circulation_account on circulation (account_id, id);
create index circulation_table on circulation (table_id, account_id);
