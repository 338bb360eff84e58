-- 案例评选: a contest that an office holds among the units below it.
create table typical_cases.selection (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id),
  title text not null,
  year int not null,
  works jsonb not null,
  nominate_from date not null,
  nominate_until date not null,
  cases_per_unit int not null check (cases_per_unit > 0),
  criteria jsonb not null,
  awards jsonb not null,
  state text not null check (state in ('draft', 'nominating', 'judging', 'ranked', 'announced')),
  -- Why judging was closed although points were missing.
  closed_because text not null default '',
  publication_id uuid,
  fact_id uuid,
  created_by uuid not null,
  created_by_name text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  revision int not null default 1,
  check (nominate_from <= nominate_until)
);
create index selection__order on typical_cases.selection (nominate_until desc, id desc);

-- A case as it stood when its unit nominated it.
create table typical_cases.nomination (
  id uuid primary key,
  selection_id uuid not null references typical_cases.selection (id),
  organisation_id uuid not null references organisations.organisation (id),
  typical_case_id uuid not null references typical_cases.typical_case (id),
  work text not null,
  title text not null,
  shown jsonb not null,
  -- Names of the unit and of those above it, which no judge reads.
  unit_names jsonb not null,
  nominated_by_name text not null,
  nominated_at timestamptz not null,
  label text,
  total double precision,
  tie_order int,
  tie_reason text not null default '',
  rank int,
  award text,
  unique (selection_id, typical_case_id)
);

-- One judge, one case; there is none where the case is of the judge's own unit.
create table typical_cases.ballot (
  id uuid primary key,
  nomination_id uuid not null references typical_cases.nomination (id),
  judge_id uuid not null,
  judge_name text not null,
  points jsonb,
  total double precision,
  remark text not null default '',
  cast_at timestamptz,
  revision int not null default 1,
  unique (nomination_id, judge_id),
  check ((points is null) = (total is null))
);
create index ballot__judge on typical_cases.ballot (judge_id, id);
