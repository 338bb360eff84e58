-- Places of one item are thousands of cells that lie all over the table. With the count beside the keys the index alone
-- answers; a busy cell costs one more entry for each change, which vacuum has to see soon.
alter table measures.cell drop constraint cell_pkey;
alter table measures.cell add constraint cell_pkey primary key (cube, organisation_id, starts_on, key1, key2) include (count);
alter table measures.cell set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
