-- Tables that a file brought along with their later stage.
alter table target_table add column taken_over boolean default false not null;
