-- A list of the inbox is read from one table: an item carries what is shown of its table.
alter table inbox_item add column table_kind varchar(20);
alter table inbox_item add column form varchar(40);
alter table inbox_item add column project_code varchar(40);
alter table inbox_item add column project_name varchar(500);
alter table inbox_item add column unit_code varchar(40);
alter table inbox_item add column unit_name varchar(400);
alter table inbox_item add column department_code varchar(40);
alter table inbox_item add column department_name varchar(400);
alter table inbox_item add column total numeric(18, 2);
alter table inbox_item add column version integer;
alter table inbox_item add column hash varchar(64);
alter table inbox_item add column adjusts_id bigint;
alter table inbox_item add column budget_document varchar(100);
alter table inbox_item add column addition boolean default false not null;
alter table inbox_item add column secret boolean default false not null;
update inbox_item set
    table_kind = (select t.kind from target_table t where t.id = inbox_item.table_id),
    form = (select t.form from target_table t where t.id = inbox_item.table_id),
    project_code = (select t.project_code from target_table t where t.id = inbox_item.table_id),
    project_name = (select t.project_name from target_table t where t.id = inbox_item.table_id),
    total = (select t.total from target_table t where t.id = inbox_item.table_id),
    version = (select t.version from target_table t where t.id = inbox_item.table_id),
    hash = (select t.hash from target_table t where t.id = inbox_item.table_id),
    adjusts_id = (select t.adjusts_id from target_table t where t.id = inbox_item.table_id),
    budget_document = (select t.budget_document from target_table t where t.id = inbox_item.table_id),
    addition = (select t.addition from target_table t where t.id = inbox_item.table_id),
    secret = (select t.secret from target_table t where t.id = inbox_item.table_id),
    unit_code = (select u.code from budget_unit u where u.id = inbox_item.unit_id),
    unit_name = (select u.name from budget_unit u where u.id = inbox_item.unit_id),
    department_code = (select d.code from department d where d.id = inbox_item.department_id),
    department_name = (select d.name from department d where d.id = inbox_item.department_id);
alter table inbox_item alter column table_kind set not null;
alter table inbox_item alter column form set not null;
alter table inbox_item alter column unit_code set not null;
alter table inbox_item alter column unit_name set not null;
alter table inbox_item alter column department_code set not null;
alter table inbox_item alter column department_name set not null;
alter table inbox_item alter column total set not null;
alter table inbox_item alter column version set not null;
alter table inbox_item alter column hash set not null;

-- Each filter has a way of its own through a queue, in the order of the list.
create index inbox_item_queue_unit on inbox_item (queue, unit_code, due, since, id);
create index inbox_item_queue_year on inbox_item (queue, fiscal_year, due, since, id);
create index inbox_item_queue_returned on inbox_item (queue, returned, due, since, id);

-- What somebody has decided, and what somebody has submitted, newest first.
drop index review_step_account;
drop index review_step_on_behalf;
create index review_step_account on review_step (account_id, decided_at, id);
create index review_step_on_behalf on review_step (on_behalf_id, decided_at, id);
create index review_step_other on review_step (other_id, decided_at, id);
create index target_table_submitted_by on target_table (submitted_by, id);
create index target_table_submitted_for on target_table (submitted_for, id);
