-- Documents taken over from files.
create sequence import_seq increment by 50 start with 50;

create table import_record (
    id bigint primary key,
    file_name varchar(400) not null,
    form varchar(40) not null,
    region varchar(40) not null,
    account_id bigint not null references account (id),
    imported_at timestamp not null,
    title varchar(40000),
    statement varchar(1000000),
    outcome varchar(1000000) not null,
    findings varchar(1000000) not null
);
