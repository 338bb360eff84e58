-- A list of one owner; its versions follow each other.
create table registers.register (
  id uuid primary key,
  kind text collate "C" not null,
  -- The owner's own record.
  subject_id text collate "C" not null,
  code text collate "C" not null unique,
  organisation_id uuid not null references organisations.organisation,
  created_at timestamptz not null,
  unique (kind, subject_id)
);
create index register__organisation on registers.register (organisation_id);

create table registers.version (
  id uuid primary key,
  register_id uuid not null references registers.register,
  number int check (number > 0),
  state text not null check (state in ('draft', 'review', 'published', 'withdrawn')),
  title text not null check (length(title) between 1 and 200),
  note text not null,
  organisation_name text not null,
  columns jsonb not null,
  headline text not null,
  effective_on date not null,
  row_count int not null,
  publication_id uuid references publishing.publication,
  revision int not null default 1,
  changed_at timestamptz not null,
  published_at timestamptz,
  published_on date,
  superseded_on date,
  withdrawn_at timestamptz,
  withdrawal_note text,
  -- Links of the chain over all published versions.
  chain_position int unique,
  previous_hash text check (previous_hash ~ '^[0-9a-f]{64}$'),
  rows_hash text check (rows_hash ~ '^[0-9a-f]{64}$'),
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  check ((published_at is null) = (chain_position is null)),
  check ((published_at is null) = (number is null)),
  check ((published_at is null) = (hash is null)),
  check ((withdrawn_at is null) = (withdrawal_note is null))
);
create unique index version__number on registers.version (register_id, number) where number is not null;
-- One version of a list is in work at a time.
create unique index version__in_work on registers.version (register_id) where state in ('draft', 'review');
create index version__publication on registers.version (publication_id);
create index version__latest on registers.version (published_at desc, id desc) where published_at is not null;

create table registers.row (
  version_id uuid not null references registers.version on delete cascade,
  position int not null,
  key text collate "C" not null,
  item jsonb not null,
  -- All that can be searched.
  words text not null,
  primary key (version_id, position),
  unique (version_id, key)
);

-- The hashes stand apart from the rows, so that the chain can still be checked where a withdrawn content is hidden.
create table registers.seal (
  version_id uuid not null references registers.version,
  position int not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (version_id, position)
);

-- The chain's end: what was cut off is missed here.
create table registers.head (
  id text primary key check (id = 'head'),
  position int not null,
  hash text not null
);
insert into registers.head (id, position, hash) values ('head', 0, repeat('0', 64));
