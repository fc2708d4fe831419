-- The target table (绩效目标表) and what it contains. Amounts are in 元.
create sequence target_table_seq increment by 50 start with 50;
create sequence indicator_seq increment by 50 start with 50;
create sequence table_version_seq increment by 50 start with 50;

create table target_table (
    id bigint primary key,
    revision bigint not null,
    region varchar(40) not null,
    fiscal_year integer not null,
    unit_id bigint not null references budget_unit (id),
    form varchar(40) not null,
    stage varchar(40) not null,
    version integer not null,
    hash varchar(64) not null,
    submitted_by bigint references account (id),
    project_sequence integer,
    project_code varchar(40),
    project_name varchar(500),
    project_key varchar(560) not null,
    ordinal integer not null,
    project_type varchar(200),
    purpose varchar(8000),
    project_amount numeric(18, 2),
    total numeric(18, 2) not null,
    overall_goal varchar(8000),
    period_goal varchar(8000),
    annual_goal varchar(8000)
);
-- The table's key: with a code the code, without one the name and an ordinal.
create unique index target_table_key on target_table (region, fiscal_year, unit_id, project_key);
create index target_table_unit on target_table (unit_id, fiscal_year);
create index target_table_stage on target_table (region, fiscal_year, stage);

create table funding (
    table_id bigint not null references target_table (id),
    position integer not null,
    source varchar(200) not null,
    amount numeric(18, 2) not null,
    primary key (table_id, position)
);

create table spending_plan (
    table_id bigint not null references target_table (id),
    position integer not null,
    due varchar(100) not null,
    percent numeric(9, 4) not null,
    primary key (table_id, position)
);

create table indicator (
    id bigint primary key,
    table_id bigint not null references target_table (id),
    position integer not null,
    level1 varchar(200),
    level2 varchar(200),
    name varchar(500),
    code varchar(40),
    scope varchar(20),
    explanation varchar(4000),
    supplement varchar(4000),
    polarity varchar(20),
    target_raw varchar(4000),
    target_comparator varchar(20),
    target_number numeric(24, 6),
    target_unit varchar(200),
    target_reading varchar(20),
    period_raw varchar(4000),
    period_comparator varchar(20),
    period_number numeric(24, 6),
    period_unit varchar(200),
    period_reading varchar(20),
    basis varchar(4000),
    weight numeric(9, 4)
);
create index indicator_table on indicator (table_id);

create table table_version (
    id bigint primary key,
    table_id bigint not null references target_table (id),
    number integer not null,
    kept_at timestamp not null,
    account_id bigint not null references account (id),
    hash varchar(64) not null,
    content varchar(1000000) not null,
    constraint table_version_key unique (table_id, number)
);
