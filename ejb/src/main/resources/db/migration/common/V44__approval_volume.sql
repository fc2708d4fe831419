-- A document over very many tables is printed in volumes that an office program still opens.
alter table batch_item add column volume integer default 0 not null;
update batch_item set volume = 1 where part > 0;
alter table approval_file add column volume integer default 1 not null;
alter table approval_file drop constraint approval_file_kind;
alter table approval_file add constraint approval_file_kind unique (approval_id, kind, part, volume);
