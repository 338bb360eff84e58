-- 佐证台账: what happened, told once by the work itself. Never changed; a mistake is withdrawn with its reason.
create table evidence.fact (
  id uuid primary key,
  kind text collate "C" not null,
  organisation_id uuid not null references organisations.organisation,
  -- As it was called when this was recorded.
  organisation_name text not null,
  occurred_on date not null,
  recorded_at timestamptz not null,
  subject_module text collate "C" not null,
  subject_id text collate "C" not null,
  subject_label text not null,
  subject_link text,
  facts jsonb not null,
  sentence text not null,
  recorded_by uuid,
  recorded_by_name text,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  withdrawn_by uuid,
  withdrawn_by_name text,
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index fact__organisation_kind on evidence.fact (organisation_id, kind, occurred_on, id);
create index fact__kind_day on evidence.fact (kind, occurred_on, id);
create index fact__day on evidence.fact (occurred_on, id);
create index fact__subject on evidence.fact (subject_module, subject_id);

-- A fact may prove tasks of several programmes; for each task it is confirmed once.
create table evidence.confirmation (
  task_module text collate "C" not null,
  task_id text collate "C" not null,
  fact_id uuid not null references evidence.fact,
  confirmed_at timestamptz not null,
  confirmed_by uuid not null,
  confirmed_by_name text not null,
  primary key (task_module, task_id, fact_id)
);
create index confirmation__fact on evidence.confirmation (fact_id);
