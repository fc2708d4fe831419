-- Who has many queues, or asks for one unit, is answered in the order of all that waits in the region: one way instead of
-- hundreds. The queue stands in the indexes, so that what is in others' queues is passed by without being read.
create index inbox_item_ordered on inbox_item (region, due, since, id) include (queue);
create index inbox_item_unit on inbox_item (region, unit_code, due, since, id) include (queue);
drop index inbox_item_queue_unit;
