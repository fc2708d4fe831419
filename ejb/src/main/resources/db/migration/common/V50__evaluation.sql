-- The self-evaluation (绩效自评). Amounts are in 元, scores in points.
create sequence evaluation_seq increment by 50 start with 50;

create table evaluation (
    id bigint primary key,
    revision bigint not null,
    table_id bigint not null references target_table (id),
    scheme varchar(40) not null,
    initial_budget numeric(18, 2),
    full_budget numeric(18, 2),
    executed numeric(18, 2),
    achievement varchar(8000),
    execution_score numeric(9, 2),
    indicator_score numeric(9, 2),
    total numeric(9, 2),
    grade varchar(20),
    evaluated boolean not null,
    constraint evaluation_table unique (table_id)
);

create table evaluation_row (
    id bigint primary key,
    evaluation_id bigint not null references evaluation (id),
    indicator_id bigint not null references indicator (id),
    position integer not null,
    weight numeric(9, 4) not null,
    weight_proposed boolean not null,
    actual_raw varchar(4000),
    actual_comparator varchar(20),
    actual_number numeric(24, 6),
    actual_unit varchar(200),
    actual_reading varchar(20),
    degree varchar(20),
    own_score numeric(9, 4),
    score numeric(9, 4),
    rule varchar(60),
    arithmetic varchar(500),
    reason varchar(4000)
);
create index evaluation_row_evaluation on evaluation_row (evaluation_id);
