-- The department sheet (部门整体绩效目标), a target table of a kind of its own. Its overall goal stands in overall_goal.
alter table target_table add column kind varchar(20) default 'PROJECT' not null;
alter table target_table add column department_id bigint;
alter table target_table add constraint target_table_department foreign key (department_id) references department (id);
-- One per department and year; other tables have no department here and do not hinder each other.
create unique index target_table_department_key on target_table (region, fiscal_year, department_id);

create table department_task (
    table_id bigint not null references target_table (id),
    position integer not null,
    text varchar(2000) not null,
    primary key (table_id, position)
);

create table department_item (
    table_id bigint not null references target_table (id),
    position integer not null,
    duty varchar(1000) not null,
    goal varchar(2000),
    indicators varchar(2000),
    primary key (table_id, position)
);

create table department_safeguard (
    table_id bigint not null references target_table (id),
    position integer not null,
    title varchar(200),
    text varchar(4000) not null,
    primary key (table_id, position)
);
