-- 导入: one file with what became of its rows.
create table risk_prevention.record_import (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id),
  kind text not null check (kind in ('records', 'inspections')),
  file_id uuid not null,
  file_name text not null,
  file_bytes bigint not null,
  is_workbook boolean not null,
  -- Text encoding of a CSV file, and what stands between its cells.
  encoding text not null,
  delimiter text not null,
  header jsonb not null,
  sample jsonb not null,
  mapping jsonb not null,
  mapping_from text not null check (mapping_from in ('remembered', 'guessed', 'chosen')),
  state text not null default 'draft' check (state in ('draft', 'running', 'done', 'failed', 'undoing', 'undone')),
  message text,
  bytes_read bigint not null default 0,
  rows_read bigint not null default 0,
  rows_added bigint not null default 0,
  rows_known bigint not null default 0,
  rows_wrong bigint not null default 0,
  rows_undone bigint not null default 0,
  undo_reason text,
  started_by uuid not null,
  started_by_name text not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  revision int not null default 1
);
create index record_import__order on risk_prevention.record_import (created_at desc, id desc);
create index record_import__organisation on risk_prevention.record_import (organisation_id, created_at desc);
create index record_import__open on risk_prevention.record_import (id) where state in ('running', 'undoing');

-- Rows that could not be taken, as they stood, and what is wrong with each.
create table risk_prevention.import_fault (
  record_import_id uuid not null references risk_prevention.record_import (id) on delete cascade,
  line bigint not null,
  cells jsonb not null,
  faults jsonb not null,
  primary key (record_import_id, line)
);

-- How a unit's tables were mapped, found again by the names of their columns.
create table risk_prevention.column_mapping (
  organisation_id uuid not null references organisations.organisation (id),
  signature text not null,
  mapping jsonb not null,
  changed_at timestamptz not null,
  primary key (organisation_id, signature)
);

-- 报送密钥: what another system of the unit shows when it hands in records. Only its hash is kept.
create table risk_prevention.record_key (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id),
  name text not null,
  -- Its first characters, so that people can tell keys apart.
  beginning text not null,
  hash text not null unique,
  created_by uuid not null,
  created_by_name text not null,
  created_at timestamptz not null,
  last_used_on date,
  revoked_at timestamptz,
  revoked_by_name text
);
create index record_key__organisation on risk_prevention.record_key (organisation_id, id);

-- 执法记录: decided cases and violations. Its counts are kept in the roll-up `risk-prevention.enforcement`.
create table risk_prevention.enforcement_record (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id),
  source text not null check (source in ('import', 'api', 'hand')),
  record_import_id uuid references risk_prevention.record_import (id),
  record_key_id uuid references risk_prevention.record_key (id),
  source_number text,
  -- Of the source's number, else of the content: the same record never comes twice.
  duplicate_key text not null,
  content_hash text not null,
  item text not null,
  counterparty_id uuid references counterparties.counterparty (id),
  counterparty_kind text,
  counterparty_name text not null,
  trade_code text,
  trade_edition text,
  occurred_on date not null,
  occurred_time text,
  place text not null,
  longitude double precision,
  latitude double precision,
  district_id uuid,
  article text not null,
  procedure text not null check (procedure in ('simple', 'ordinary', 'coercive')),
  result text not null,
  major boolean not null,
  amount bigint not null check (amount >= 0),
  officer text not null,
  recorded_at timestamptz not null
);
create unique index enforcement_record__duplicate on risk_prevention.enforcement_record (organisation_id, duplicate_key);
create index enforcement_record__order on risk_prevention.enforcement_record (occurred_on desc, id desc);
create index enforcement_record__organisation on risk_prevention.enforcement_record (organisation_id, occurred_on desc, id desc);
create index enforcement_record__item on risk_prevention.enforcement_record (item text_pattern_ops, occurred_on desc);
create index enforcement_record__place on risk_prevention.enforcement_record (place text_pattern_ops, occurred_on desc);
create index enforcement_record__import on risk_prevention.enforcement_record (record_import_id, id) where record_import_id is not null;
create index enforcement_record__counterparty on risk_prevention.enforcement_record (counterparty_id) where counterparty_id is not null;

-- 检查次数: how often was looked, by month; without it a fall of violations says nothing.
create table risk_prevention.inspection_count (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id),
  record_import_id uuid references risk_prevention.record_import (id),
  month date not null,
  item text not null,
  district_id uuid,
  inspections bigint not null check (inspections >= 0)
);
create unique index inspection_count__one on risk_prevention.inspection_count
  (organisation_id, month, item, coalesce(district_id, '00000000-0000-0000-0000-000000000000'));
create index inspection_count__import on risk_prevention.inspection_count (record_import_id, id) where record_import_id is not null;
