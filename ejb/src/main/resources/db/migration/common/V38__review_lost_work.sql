-- What waits for nobody, or is kept in two ways that contradict each other, as the last check found it.
create table lost_work (
    id bigint primary key,
    kind varchar(40) not null,
    reference varchar(64) not null,
    process varchar(64),
    table_id bigint,
    region varchar(40),
    found_at timestamp not null,
    constraint lost_work_once unique (kind, reference)
);
create index lost_work_region on lost_work (region, id);

-- When the check ran last. One row, which whoever checks holds.
create table lost_work_check (
    id integer primary key,
    checked_at timestamp
);
insert into lost_work_check (id) values (1);
