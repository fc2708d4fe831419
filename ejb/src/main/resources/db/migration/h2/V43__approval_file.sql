-- The files of an approval document, byte for byte as they were made or signed; a row is written once.
create table approval_file (
    id bigint primary key,
    approval_id bigint not null references approval (id),
    kind varchar(20) not null,
    part integer not null,
    file_name varchar(400) not null,
    media_type varchar(200) not null,
    sha256 varchar(64) not null,
    made_at timestamp not null,
    account_name varchar(200),
    content blob not null,
    constraint approval_file_kind unique (approval_id, kind, part)
);
