-- The files themselves, byte for byte.
create table imported_file (
    record_id bigint primary key references import_record (id),
    content blob not null
);
