-- What happens to a target in its year: an adjustment (调整) is a table of its own that points to the one it adjusts; an
-- in-year addition (追加) is marked; both say the number of the budget-change document. A secret table (涉密) is not published.
alter table target_table add column adjusts_id bigint references target_table (id);
alter table target_table add column took_effect_as integer;
alter table target_table add column budget_document varchar(100);
alter table target_table add column addition boolean default false not null;
alter table target_table add column secret boolean default false not null;
create index target_table_adjusts on target_table (adjusts_id);
