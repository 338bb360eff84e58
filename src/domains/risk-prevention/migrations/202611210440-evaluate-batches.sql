-- 分析评估: one a batch; what was entered, what was counted at that moment, and the report's four parts as edited.
create table risk_prevention.evaluation (
  id uuid primary key,
  batch_id uuid not null unique references risk_prevention.batch (id),
  organisation_id uuid not null references organisations.organisation (id),
  state text not null default 'draft' check (state in ('draft', 'final')),
  basis jsonb not null,
  figures jsonb not null,
  parts jsonb not null,
  fact_id uuid,
  finalised_by_name text,
  finalised_at timestamptz,
  revision int not null default 1,
  changed_at timestamptz not null,
  check ((state = 'final') = (finalised_at is not null))
);
create index evaluation__organisation on risk_prevention.evaluation (organisation_id);
