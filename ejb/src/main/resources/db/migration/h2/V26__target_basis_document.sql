-- Basis documents (依据文件) of a table; the bytes lie beside, because lists do not need them.
create sequence basis_document_seq increment by 50 start with 50;

create table basis_document (
    id bigint primary key,
    table_id bigint not null references target_table (id),
    name varchar(200) not null,
    file_type varchar(20) not null,
    size integer not null,
    stage varchar(40) not null,
    version integer not null,
    account_id bigint not null references account (id),
    account_name varchar(200) not null,
    added_at timestamp not null
);
create index basis_document_table on basis_document (table_id, id);

create table basis_file (
    document_id bigint primary key references basis_document (id),
    content blob not null
);
