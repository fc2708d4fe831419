-- An evaluation keeps how its scores came about, what it was worth before the re-check (复核), and by which points it was scored.
alter table evaluation add column execution_points numeric(9, 2) default 10 not null;
alter table evaluation add column execution_arithmetic varchar(400);
alter table evaluation add column total_arithmetic varchar(400);
alter table evaluation add column scheme_version varchar(64);
alter table evaluation add column self_total numeric(9, 2);
update evaluation set self_total = total;
alter table evaluation_row add column recheck_score numeric(9, 4);
alter table evaluation_row add column recheck_reason varchar(2000);

-- The scoring schemes by which something was scored, as they stood then; a row is written once.
create table scheme_version (
    hash varchar(64) primary key,
    scheme varchar(100) not null,
    content varchar(20000) not null,
    kept_at timestamp not null
);
