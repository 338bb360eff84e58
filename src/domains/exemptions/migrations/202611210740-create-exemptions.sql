-- 免罚清单: what a unit does not penalise, or need not, where it is corrected in time. One list a unit.
create table exemptions.exemption_item (
  id uuid primary key,
  -- The unit that issues it.
  organisation_id uuid not null references organisations.organisation (id),
  -- 违法行为, and the power item under which it is decided; a risk point is matched by either.
  name text not null,
  item text not null default '',
  -- minorOffence 轻微不罚 (依法不予), firstOffence 首违不罚 (可以不予).
  kind text not null check (kind in ('minorOffence', 'firstOffence')),
  condition text not null,
  -- Null: at once.
  correction_days int check (correction_days between 1 and 365),
  -- Which levels of government apply it.
  levels text[] not null check (cardinality(levels) > 0),
  law text not null,
  article text not null,
  quote text not null default '',
  -- 待确认 until somebody has held it against the original.
  basis_confirmed_by uuid,
  basis_confirmed_by_name text,
  basis_confirmed_at timestamptz,
  basis_source text,
  valid_from date not null,
  valid_to date,
  removed_at timestamptz,
  removed_because text,
  written_by uuid not null,
  written_by_name text not null,
  revision int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check (valid_to is null or valid_to >= valid_from),
  check ((basis_confirmed_at is null) = (basis_confirmed_by_name is null))
);
create index exemption_item__organisation on exemptions.exemption_item (organisation_id, id);
create index exemption_item__changed on exemptions.exemption_item (changed_at desc, id);

-- What was sent to 发布审核, as it was sent.
create table exemptions.sent_list (
  version_id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id),
  publication_id uuid,
  items jsonb not null,
  sent_at timestamptz not null
);
create index sent_list__organisation on exemptions.sent_list (organisation_id, sent_at desc);

-- What a reader of the portal finds: the published version of each unit's list.
create table exemptions.published_item (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id),
  organisation_name text not null,
  register_id uuid not null,
  register_code text not null,
  version_number int not null,
  -- As domain/matching-keys.ts writes them.
  item_keys text[] not null,
  article_key text not null,
  valid_from date not null,
  valid_to date,
  content jsonb not null,
  published_on date not null
);
create index published_item__organisation on exemptions.published_item (organisation_id);
create index published_item__items on exemptions.published_item using gin (item_keys);
create index published_item__article on exemptions.published_item (article_key);
