create table organisations.organisation (
  id uuid primary key,
  kind text not null check (kind in ('province', 'city', 'county', 'developmentZone', 'town', 'department', 'division', 'subordinateUnit', 'other')),
  -- Present name; former ones in organisation_name.
  name text not null check (length(name) between 1 and 100),
  short_name text check (length(short_name) between 1 and 100),
  -- First letters in pinyin, to find a unit by typing zzsswj.
  initials text not null,
  code text unique,
  code_kind text check (code_kind in ('administrative', 'statistical', 'local')),
  parent_id uuid references organisations.organisation,
  -- Labels of equal width joined by dots: a subtree is one range of this index.
  path text collate "C" not null unique check (path ~ '^[0-9a-z]{4}(\.[0-9a-z]{4})*$'),
  established_on date,
  abolished_on date,
  check ((code is null) = (code_kind is null)),
  check (abolished_on > established_on)
);
create index organisation_by_parent on organisations.organisation (parent_id);
create index organisation_by_name on organisations.organisation (name collate "zh-x-icu", id);

-- One row: whoever changes the tree holds it, and it counts the changes, so that a preview knows whether it is still true.
create table organisations.tree (
  only_row boolean primary key default true check (only_row),
  version bigint not null
);
insert into organisations.tree (version) values (0);

-- One row per period of a name. 0001-01-01 where nobody knows since when.
create table organisations.organisation_name (
  organisation_id uuid not null references organisations.organisation,
  from_on date not null,
  until_on date,
  name text not null check (length(name) between 1 and 100),
  reason text,
  primary key (organisation_id, from_on),
  check (until_on > from_on)
);
create unique index organisation_present_name on organisations.organisation_name (organisation_id) where until_on is null;

create table organisations.organisation_parent (
  organisation_id uuid not null references organisations.organisation,
  from_on date not null,
  until_on date,
  parent_id uuid references organisations.organisation,
  reason text,
  primary key (organisation_id, from_on),
  check (until_on > from_on)
);
create unique index organisation_present_parent on organisations.organisation_parent (organisation_id) where until_on is null;

-- Who took over when a unit was abolished or merged.
create table organisations.succession (
  predecessor_id uuid not null references organisations.organisation,
  successor_id uuid not null references organisations.organisation,
  succeeded_on date not null,
  reason text not null,
  primary key (predecessor_id, successor_id),
  check (predecessor_id <> successor_id)
);
create index succession_by_successor on organisations.succession (successor_id);

-- 业务指导: the second master beside the tree.
create table organisations.guidance (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation,
  guide_id uuid not null references organisations.organisation,
  from_on date not null,
  -- Last day, included.
  last_on date,
  check (organisation_id <> guide_id),
  check (last_on >= from_on)
);
create index guidance_by_organisation on organisations.guidance (organisation_id);
create index guidance_by_guide on organisations.guidance (guide_id);

-- A file that was read and shown, kept until someone applies it.
create table organisations.import (
  id uuid primary key,
  file_name text not null,
  effective_on date not null,
  tree_version bigint not null,
  within_id uuid not null references organisations.organisation,
  rows jsonb not null,
  preview jsonb not null,
  state text not null check (state in ('previewed', 'applied')),
  previewed_by uuid not null,
  previewed_at timestamptz not null
);
