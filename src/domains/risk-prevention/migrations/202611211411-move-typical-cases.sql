-- 典型案例 have one home for every kind of work.
insert into typical_cases.typical_case (id, organisation_id, work, record_id, record_label, record_path, year, title, original, shown,
  hidden, publication_id, revision, created_by_name, created_at, changed_at)
select c.id, c.organisation_id, 'risk-prevention.point', c.risk_point_id, p.name, '/risk-prevention/points/' || p.id,
  extract(year from c.created_at at time zone 'Asia/Shanghai'), c.title, c.original, c.shown, c.hidden, c.publication_id, c.revision,
  c.created_by_name, c.created_at, c.changed_at
from risk_prevention.typical_case c join risk_prevention.risk_point p on p.id = c.risk_point_id;
update publishing.publication set subject_module = 'typical-cases'
  where subject_module = 'risk-prevention' and subject_kind = 'typical-case';
update publishing.published set subject_module = 'typical-cases'
  where subject_module = 'risk-prevention' and subject_kind = 'typical-case';
drop table risk_prevention.typical_case;
