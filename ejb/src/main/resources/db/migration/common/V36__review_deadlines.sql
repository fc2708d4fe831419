-- By when a department's units are to have submitted a year's tables (填报期限).
create table filling_deadline (
    id bigint primary key,
    department_id bigint not null references department (id),
    fiscal_year integer not null,
    last_day date not null,
    constraint filling_deadline_once unique (department_id, fiscal_year)
);

-- Whether the next higher post has been told that an item is overdue.
alter table inbox_item add column escalated boolean default false not null;
create index inbox_item_overdue on inbox_item (escalated, due, id);
