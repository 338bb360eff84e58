-- Tables of work orders that people uploaded, each for one module.
create table hotlines.hotline_file (
  id uuid primary key,
  module text not null,
  organisation_id uuid not null references organisations.organisation (id),
  source text not null check (source in ('hotline12345', 'hotline12315', 'petition')),
  file_id uuid not null,
  file_name text not null,
  header jsonb not null,
  sample jsonb not null,
  mapping jsonb not null,
  mapping_from text not null check (mapping_from in ('remembered', 'guessed', 'chosen')),
  state text not null check (state in ('draft', 'taken')),
  rows_read int not null default 0,
  rows_added int not null default 0,
  rows_known int not null default 0,
  rows_wrong int not null default 0,
  -- What is wrong, by line; the rows themselves stay in the file.
  faults jsonb not null default '[]',
  started_by uuid not null,
  started_by_name text not null,
  created_at timestamptz not null,
  taken_at timestamptz,
  revision int not null default 1,
  check ((state = 'taken') = (taken_at is not null))
);
create index hotline_file__organisation on hotlines.hotline_file (module, organisation_id, created_at desc);

-- What a unit chose for a table with these columns.
create table hotlines.column_mapping (
  module text not null,
  organisation_id uuid not null references organisations.organisation (id),
  signature text not null,
  mapping jsonb not null,
  changed_at timestamptz not null,
  primary key (module, organisation_id, signature)
);

create table hotlines.hotline_key (
  id uuid primary key,
  module text not null,
  organisation_id uuid not null references organisations.organisation (id),
  name text not null,
  beginning text not null,
  hash text collate "C" not null unique,
  created_by_name text not null,
  created_at timestamptz not null,
  expires_on date not null,
  last_used_on date,
  revoked_at timestamptz,
  revoked_by_name text,
  revoked_because text
);
create index hotline_key__organisation on hotlines.hotline_key (module, organisation_id, created_at desc);

-- A work order is one record of its module, however often it is sent.
create table hotlines.received (
  id uuid primary key,
  module text not null,
  organisation_id uuid not null references organisations.organisation (id),
  source text not null check (source in ('hotline12345', 'hotline12315', 'petition')),
  number text collate "C" not null,
  -- Of the owning module.
  record_id uuid not null,
  content_hash text collate "C" not null,
  hotline_file_id uuid references hotlines.hotline_file (id),
  hotline_key_id uuid references hotlines.hotline_key (id),
  received_at timestamptz not null,
  unique (module, source, number),
  check ((hotline_file_id is null) <> (hotline_key_id is null))
);
create index received__organisation on hotlines.received (module, organisation_id, received_at desc, id);
create index received__file on hotlines.received (hotline_file_id) where hotline_file_id is not null;
