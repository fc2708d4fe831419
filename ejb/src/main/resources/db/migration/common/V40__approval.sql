-- The approval document (批复) over many tables.
create table approval (
    id bigint primary key references batch (id),
    region varchar(40) not null,
    bureau varchar(400) not null,
    number varchar(100) not null,
    issued_on date not null,
    opinion varchar(4000),
    constraint approval_number unique (bureau, number)
);
