-- What the reviews leave on a table. Of tables that are there already nobody knows whether they ever went back, so it is
-- looked up for them.
alter table target_table add column locked boolean default false not null;
alter table target_table add column amended boolean default false not null;
alter table target_table add column came_back boolean default true not null;
