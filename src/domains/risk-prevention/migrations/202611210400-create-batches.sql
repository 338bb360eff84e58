-- 法律风险防控: a department's batches with their six steps, and the risk points in them.
create table risk_prevention.batch (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id),
  year int not null check (year between 2015 and 2100),
  -- 第几批: within the department's year.
  number int not null check (number > 0),
  title text not null,
  focus text not null default '',
  stage text not null default 'points' check (
    stage in ('points', 'measures', 'consultation', 'publication', 'guidance', 'evaluation', 'closed', 'discarded')
  ),
  -- What runs in this round of the steps; going back before a step takes it away again.
  consultation_id uuid,
  publication_id uuid,
  revision int not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  unique (organisation_id, year, number)
);
create index batch__year on risk_prevention.batch (year desc, id);

create table risk_prevention.batch_step (
  batch_id uuid not null references risk_prevention.batch (id) on delete cascade,
  step text not null check (step in ('points', 'measures', 'consultation', 'publication', 'guidance', 'evaluation')),
  owner_name text not null default '',
  due_on date,
  done_on date,
  done_by_name text,
  -- The fact that tells of it; withdrawn where the step is taken back.
  fact_id uuid,
  primary key (batch_id, step)
);

create table risk_prevention.batch_event (
  id uuid primary key,
  batch_id uuid not null references risk_prevention.batch (id) on delete cascade,
  step text,
  summary text not null,
  note text not null default '',
  by_name text not null,
  at timestamptz not null
);
create index batch_event__batch on risk_prevention.batch_event (batch_id, id);

-- 违法风险点: content as the contract's RiskPointDraft; what lists ask for stands in columns beside it.
create table risk_prevention.risk_point (
  id uuid primary key,
  batch_id uuid not null references risk_prevention.batch (id),
  organisation_id uuid not null references organisations.organisation (id),
  position int not null,
  name text not null,
  item text not null default '',
  place text not null default '',
  time_pattern text not null default '',
  trade_code text not null default '',
  trade_name text not null default '',
  responsible_unit text not null,
  cases int,
  measures int not null default 0,
  content jsonb not null,
  level text check (level in ('high', 'medium', 'low')),
  level_proposal jsonb,
  level_reason text,
  level_by_name text,
  level_at timestamptz,
  state text not null default 'active' check (state in ('active', 'retired')),
  retired_because text,
  revision int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check ((level is null) = (level_at is null)),
  check (state = 'active' or retired_because is not null)
);
create index risk_point__batch on risk_prevention.risk_point (batch_id, position, id);
create index risk_point__organisation on risk_prevention.risk_point (organisation_id, id);

-- Thresholds and methods that the texts leave open, as a named person decided them.
create table risk_prevention.setting (
  organisation_id uuid primary key references organisations.organisation (id),
  settings jsonb not null,
  reason text not null,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  revision int not null default 1
);

-- 试点名册: which department of which county or city, in which year, at which stage.
create table risk_prevention.pilot (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id),
  department_id uuid not null references organisations.organisation (id),
  year int not null check (year between 2015 and 2100),
  stage text not null check (stage in ('keyPromotion', 'summingUp')),
  reason text not null,
  confirmed_by_name text,
  confirmed_at timestamptz,
  removed_at timestamptz,
  revision int not null default 1,
  created_at timestamptz not null
);
create unique index pilot__once on risk_prevention.pilot (year, department_id) where removed_at is null;
create index pilot__organisation on risk_prevention.pilot (organisation_id, year desc, id);
