-- Three cubes are also summed over all units (`overAll`), under the id of none; what was counted before is summed here.
insert into measures.cell (cube, organisation_id, starts_on, key1, key2, count, measure1, measure2, measure3, measure4)
select cube, '00000000-0000-0000-0000-000000000000', starts_on, key1, key2,
  sum(count), sum(measure1), sum(measure2), sum(measure3), sum(measure4)
from measures.cell
where cube in (
  select ('x' || substr(encode(sha256(convert_to('risk-prevention.enforcement/' || name, 'UTF8')), 'hex'), 1, 16))::bit(64)::bigint
  from unnest(array['itemDistrict/month', 'place/month', 'place/quarter', 'item/day']) as one (name)
)
group by cube, starts_on, key1, key2
on conflict do nothing;
