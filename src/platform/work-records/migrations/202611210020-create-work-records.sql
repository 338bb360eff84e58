-- Dated records of a unit's work; what they say stands in the ledger's fact of the same transaction.
create table work_records.record (
  id uuid primary key,
  kind text not null,
  organisation_id uuid not null references organisations.organisation (id),
  occurred_on date not null,
  title text not null,
  fact_id uuid not null unique,
  sentence text not null,
  fields jsonb not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  withdrawn_by_name text,
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create index record__kind_day on work_records.record (kind, occurred_on desc, id);
create index record__organisation on work_records.record (organisation_id, kind);

create table work_records.record_file (
  record_id uuid not null references work_records.record (id),
  file_id uuid not null,
  position int not null,
  primary key (record_id, file_id)
);
