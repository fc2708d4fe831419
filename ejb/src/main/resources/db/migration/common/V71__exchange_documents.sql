-- A document keeps its head, its units and its tables in their order; previews are kept until they are taken over.
alter table import_record alter column title set data type text;
alter table import_record alter column statement set data type text;
alter table import_record add column state varchar(20) default 'TAKEN_OVER' not null;
alter table import_record add column media_type varchar(200);
alter table import_record add column kind varchar(20);
alter table import_record add column fiscal_year integer;
alter table import_record add column head text;
create index import_record_year on import_record (region, fiscal_year, id);
create index import_record_state on import_record (state, imported_at);

create table import_record_unit (
    record_id bigint not null references import_record (id),
    unit_id bigint not null references budget_unit (id),
    primary key (record_id, unit_id)
);

create table import_record_table (
    record_id bigint not null references import_record (id),
    position integer not null,
    table_id bigint not null references target_table (id),
    primary key (record_id, position)
);
