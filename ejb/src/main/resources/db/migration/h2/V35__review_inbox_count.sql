-- How much waits in a queue is the sum of its rows here. A transaction adds rows of its own for what it changes, so that
-- nobody waits for anybody; from time to time the rows of a queue are folded into one.
create sequence inbox_count_seq increment by 50 start with 50;

create table inbox_count (
    id bigint default next value for inbox_count_seq primary key,
    queue varchar(120) not null,
    stage varchar(40) not null,
    change integer not null
);
insert into inbox_count (queue, stage, change) select queue, stage, count(*) from inbox_item group by queue, stage;
create index inbox_count_queue on inbox_count (queue);
