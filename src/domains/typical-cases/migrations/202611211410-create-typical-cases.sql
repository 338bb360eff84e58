-- 典型案例 of every kind of work: the internal text beside what it was de-identified to.
create table typical_cases.typical_case (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id),
  -- Key of the source that knows the record.
  work text not null,
  record_id uuid not null,
  record_label text not null,
  record_path text,
  year int not null,
  title text not null,
  original jsonb not null,
  shown jsonb not null,
  -- Names of firms and people that may not appear in what is shown.
  hidden jsonb not null,
  publication_id uuid,
  fact_id uuid,
  revision int not null default 1,
  created_by_name text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- One record is told of once.
  unique (work, record_id)
);
create index typical_case__order on typical_cases.typical_case (changed_at desc, id desc);
create index typical_case__year on typical_cases.typical_case (year, organisation_id);
