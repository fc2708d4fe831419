-- Draws of the spot check (抽查): the seed and the share say which tables were drawn, and anybody can draw them again.
create table spot_check (
    id bigint primary key,
    region varchar(60) not null,
    fiscal_year integer not null,
    percent numeric(5, 2) not null,
    seed varchar(100) not null,
    population integer not null,
    drawn_at timestamp not null,
    account_name varchar(200) not null
);
create index spot_check_year on spot_check (region, fiscal_year, id);

-- The tables from which was drawn, in the order of the draw; a row is written once.
create table spot_check_table (
    id bigint primary key,
    spot_check_id bigint not null references spot_check (id),
    table_id bigint not null references target_table (id),
    ordinal integer not null,
    drawn boolean not null
);
create index spot_check_table_check on spot_check_table (spot_check_id, ordinal);
create index spot_check_table_table on spot_check_table (table_id, drawn);
