-- 典型案例: a good point told to others in three parts, beside the internal text that it was de-identified from.
create table risk_prevention.typical_case (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id),
  batch_id uuid not null references risk_prevention.batch (id),
  -- One point is told of once.
  risk_point_id uuid not null unique references risk_prevention.risk_point (id),
  title text not null,
  original jsonb not null,
  shown jsonb not null,
  -- Names of firms and people that may not appear in what is shown.
  hidden jsonb not null,
  publication_id uuid,
  revision int not null default 1,
  created_by_name text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index typical_case__order on risk_prevention.typical_case (changed_at desc, id desc);
