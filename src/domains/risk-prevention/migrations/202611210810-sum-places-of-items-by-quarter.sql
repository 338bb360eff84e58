-- Places of an item are also summed by quarter and over all units; what was counted before is summed here.
with cube as (
  select name, ('x' || substr(encode(sha256(convert_to('risk-prevention.enforcement/itemPlace/' || name, 'UTF8')), 'hex'), 1, 16))::bit(64)::bigint as id
  from unnest(array['month', 'quarter']) as one (name)
), quarter as (
  insert into measures.cell (cube, organisation_id, starts_on, key1, key2, count, measure1, measure2, measure3, measure4)
  select (select id from cube where name = 'quarter'), organisation_id, date_trunc('quarter', starts_on::timestamp)::date, key1, key2,
    sum(count), sum(measure1), sum(measure2), sum(measure3), sum(measure4)
  from measures.cell where cube = (select id from cube where name = 'month')
  group by 2, 3, 4, 5
  returning cube, starts_on, key1, key2, count, measure1, measure2, measure3, measure4
)
insert into measures.cell (cube, organisation_id, starts_on, key1, key2, count, measure1, measure2, measure3, measure4)
select cube, '00000000-0000-0000-0000-000000000000', starts_on, key1, key2,
  sum(count), sum(measure1), sum(measure2), sum(measure3), sum(measure4)
from (
  select cube, starts_on, key1, key2, count, measure1, measure2, measure3, measure4 from quarter
  union all
  select cube, starts_on, key1, key2, count, measure1, measure2, measure3, measure4
  from measures.cell where cube = (select id from cube where name = 'month')
) cells
group by cube, starts_on, key1, key2;
