-- The way of a table through its reviews, and what waits for whom.
create sequence review_seq increment by 50 start with 50;

create table review_step (
    id bigint primary key,
    table_id bigint not null references target_table (id),
    task_id varchar(64) not null,
    stage varchar(40) not null,
    verb varchar(20) not null,
    to_stage varchar(40) not null,
    account_id bigint not null references account (id),
    account_name varchar(200) not null,
    post varchar(40) not null,
    decided_at timestamp not null,
    opinion varchar(4000),
    grade varchar(20),
    version integer not null,
    hash varchar(64) not null,
    -- One decision per task: the second one is told who decided and when.
    constraint review_step_task unique (task_id)
);
create index review_step_table on review_step (table_id, id);

create table inbox_item (
    id bigint primary key,
    task_id varchar(64) not null,
    table_id bigint not null references target_table (id),
    stage varchar(40) not null,
    post varchar(40) not null,
    region varchar(40) not null,
    department_id bigint not null,
    unit_id bigint not null,
    since timestamp not null,
    -- The end of time where nothing is due, so that one order serves all.
    due timestamp not null,
    constraint inbox_item_task unique (task_id)
);
create index inbox_item_table on inbox_item (table_id);
create index inbox_item_unit on inbox_item (post, unit_id, id);
create index inbox_item_department on inbox_item (post, department_id, id);
create index inbox_item_region on inbox_item (post, region, id);

create table batch (
    id bigint primary key,
    kind varchar(40) not null,
    region varchar(40) not null,
    account_id bigint not null references account (id),
    state varchar(20) not null,
    started_at timestamp not null,
    finished_at timestamp
);

create table batch_item (
    id bigint primary key,
    batch_id bigint not null references batch (id),
    table_id bigint not null references target_table (id),
    hash varchar(64) not null,
    outcome varchar(20) not null,
    reason varchar(200),
    constraint batch_item_table unique (batch_id, table_id)
);
create index batch_item_outcome on batch_item (batch_id, outcome, id);
