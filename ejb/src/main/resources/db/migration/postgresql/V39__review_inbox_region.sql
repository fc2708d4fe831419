-- Who has many queues, or asks for one unit, is answered in the order of all that waits in the region: one way instead of
-- hundreds.
create index inbox_item_ordered on inbox_item (region, due, since, id);
create index inbox_item_unit on inbox_item (region, unit_code, due, since, id);
drop index inbox_item_queue_unit;
