-- Monitoring (运行监控): rounds, a sheet for each table, what must be rectified. Amounts are in 元.
create sequence monitoring_seq increment by 50 start with 50;

create table monitoring_round (
    id bigint primary key,
    region varchar(40) not null,
    fiscal_year integer not null,
    through_month integer not null,
    due_day date not null,
    lights varchar(40) not null,
    opened_at timestamp not null,
    opened_by varchar(200) not null,
    constraint monitoring_round_period unique (region, fiscal_year, through_month)
);

create table monitoring_sheet (
    id bigint primary key,
    revision bigint not null,
    round_id bigint not null references monitoring_round (id),
    table_id bigint not null references target_table (id),
    step varchar(40) not null,
    task_id varchar(64),
    version integer not null,
    budget numeric(18, 2) not null,
    spent numeric(18, 2),
    spent_forecast numeric(18, 2),
    money_rule varchar(20) not null,
    money_light varchar(20),
    money_arithmetic varchar(500) not null,
    light varchar(20),
    submitted_by bigint,
    submitted_for bigint,
    opinion varchar(4000),
    returned boolean not null,
    constraint monitoring_sheet_table unique (table_id, round_id)
);
create index monitoring_sheet_round on monitoring_sheet (round_id);
create index monitoring_sheet_task on monitoring_sheet (task_id);

create table monitoring_row (
    id bigint primary key,
    sheet_id bigint not null references monitoring_sheet (id),
    position integer not null,
    indicator_id bigint not null,
    level1 varchar(200),
    level2 varchar(200),
    name varchar(500),
    polarity varchar(20),
    target_raw varchar(4000),
    target_comparator varchar(20),
    target_number numeric(24, 6),
    target_unit varchar(200),
    target_reading varchar(20),
    done varchar(4000),
    forecast varchar(4000),
    degree varchar(20),
    cause varchar(20),
    cause_text varchar(4000),
    likelihood varchar(20),
    rule varchar(20) not null,
    light varchar(20),
    arithmetic varchar(500) not null
);
create index monitoring_row_sheet on monitoring_row (sheet_id);

create table monitoring_rectification (
    id bigint primary key,
    sheet_id bigint not null references monitoring_sheet (id),
    measure varchar(4000) not null,
    person varchar(200) not null,
    due_day date not null,
    opened_at timestamp not null,
    opened_by varchar(200) not null,
    closed_at timestamp,
    closed_by varchar(200),
    remark varchar(4000),
    constraint monitoring_rectification_sheet unique (sheet_id)
);
