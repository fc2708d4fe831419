-- The inbox by queues: the work of a stage in a place, or of one person. An item carries what a list shows of its table.
alter table inbox_item add column revision bigint default 0 not null;
alter table inbox_item add column queue varchar(120);
alter table inbox_item add column for_opinion boolean default false not null;
alter table inbox_item add column returned boolean default false not null;
alter table inbox_item add column claimed_by bigint references account (id);
alter table inbox_item add column claimed_name varchar(200);
alter table inbox_item add column fiscal_year integer;
update inbox_item set
    queue = case post
        when 'SUBMITTER' then stage || '/unit/' || unit_id
        when 'UNIT_HEAD' then stage || '/unit/' || unit_id
        when 'DEPARTMENT_REVIEWER' then stage || '/department/' || department_id
        else stage || '/region/' || region end,
    fiscal_year = (select t.fiscal_year from target_table t where t.id = inbox_item.table_id);
alter table inbox_item alter column queue set not null;
alter table inbox_item alter column fiscal_year set not null;
create index inbox_item_queue on inbox_item (queue, due, since, id);
drop index inbox_item_unit;
drop index inbox_item_department;
drop index inbox_item_region;

-- A step is a decision, one per task; the other verbs on the way (transfer, urge, ...) are kept beside, without a task.
alter table review_step alter column task_id drop not null;
alter table review_step add column on_behalf_id bigint references account (id);
alter table review_step add column on_behalf_name varchar(200);
alter table review_step add column other_id bigint references account (id);
alter table review_step add column other_name varchar(200);
create index review_step_account on review_step (account_id, id);
create index review_step_on_behalf on review_step (on_behalf_id, id);
