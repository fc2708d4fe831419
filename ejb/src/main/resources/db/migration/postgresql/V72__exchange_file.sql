-- The files themselves, byte for byte, and what was told of them; what was told so far moves here.
create table imported_file (
    record_id bigint primary key references import_record (id),
    content bytea,
    outcome text,
    findings text
);
insert into imported_file (record_id, outcome, findings)
    select id, outcome, findings from import_record;
alter table import_record drop column outcome;
alter table import_record drop column findings;
