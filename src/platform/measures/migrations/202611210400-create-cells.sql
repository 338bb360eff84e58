-- Texts that cells are keyed by, each under the first 64 bits of its SHA-256.
create table measures.term (
  id bigint primary key,
  text text not null
);

-- Sums that are kept as records come and go. No foreign keys: a row is written thousands of times a second and each writer
-- has checked its unit.
create table measures.cell (
  -- The term of `roll-up/cube/grain`.
  cube bigint not null,
  organisation_id uuid not null,
  starts_on date not null,
  -- 0 where the cube has no such key.
  key1 bigint not null,
  key2 bigint not null,
  count bigint not null,
  measure1 bigint not null,
  measure2 bigint not null,
  measure3 bigint not null,
  measure4 bigint not null,
  primary key (cube, organisation_id, starts_on, key1, key2)
) with (fillfactor = 80);
