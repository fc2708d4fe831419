-- What people are told of: one row for all who look after the queue, and for each person how far was read.
create sequence notice_seq increment by 50 start with 50;

create table notice (
    id bigint primary key,
    told_at timestamp not null,
    queue varchar(120) not null,
    kind varchar(20) not null,
    table_id bigint references target_table (id),
    subject varchar(1000) not null,
    actor_name varchar(200),
    on_behalf_name varchar(200),
    document varchar(200),
    due_day date
);
create index notice_queue on notice (queue, told_at, id);

create table notice_mark (
    account_id bigint primary key references account (id),
    read_until timestamp not null
);
