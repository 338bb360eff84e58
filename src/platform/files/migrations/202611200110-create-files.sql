-- What is stored, once for each content; found by its hash.
create table files.content (
  sha256 text collate "C" primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes >= 0),
  -- What a look inside found, or why nobody can accept it; both null until someone looked.
  report jsonb,
  refusals jsonb,
  stored_at timestamptz not null
);

-- A content under a name, belonging to a record of some module.
create table files.file (
  id uuid primary key,
  sha256 text collate "C" not null references files.content,
  name text not null check (length(name) between 1 and 200),
  kind text,
  media_type text not null,
  organisation_id uuid not null references organisations.organisation,
  stored_by uuid,
  stored_by_name text,
  stored_at timestamptz not null
);
create index file__content on files.file (sha256);
create index file__organisation on files.file (organisation_id, id);

-- A file on its way in: belongs to a person, expires, is taken over by a module.
create table files.upload (
  id uuid primary key,
  person_id uuid not null,
  name text not null,
  bytes bigint not null check (bytes >= 0),
  received bigint not null default 0 check (received between 0 and bytes),
  state text not null default 'receiving' check (state in ('receiving', 'complete', 'refused', 'taken')),
  sha256 text collate "C" references files.content,
  refusals jsonb not null default '[]',
  file_id uuid references files.file,
  begun_at timestamptz not null,
  expires_at timestamptz not null,
  check (state <> 'complete' or sha256 is not null),
  check (state <> 'taken' or file_id is not null)
);
create index upload__person on files.upload (person_id, id);
create index upload__expiry on files.upload (expires_at);

-- Each piece that arrived is an object of the store; the pieces follow each other without gaps.
create table files.upload_segment (
  upload_id uuid not null references files.upload on delete cascade,
  from_byte bigint not null,
  bytes bigint not null check (bytes > 0),
  key text not null unique,
  primary key (upload_id, from_byte)
);
