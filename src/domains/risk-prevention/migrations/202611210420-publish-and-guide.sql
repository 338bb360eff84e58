-- What a reader of the portal finds: the points of the published version of each batch, small counts already blurred.
create table risk_prevention.published_point (
  -- The point's own id: its public address stays the same from version to version.
  id uuid primary key,
  batch_id uuid not null references risk_prevention.batch (id),
  organisation_id uuid not null references organisations.organisation (id),
  organisation_name text not null,
  register_id uuid not null,
  register_code text not null,
  version_number int not null,
  position int not null,
  name text not null,
  level text not null check (level in ('high', 'medium', 'low')),
  place text not null,
  trade_code text not null,
  trade_name text not null,
  content jsonb not null,
  -- Every two neighbouring characters of its text: Chinese full text without a dictionary.
  grams text[] not null,
  published_on date not null
);
create index published_point__batch on risk_prevention.published_point (batch_id);
create index published_point__register on risk_prevention.published_point (register_id);
create index published_point__organisation on risk_prevention.published_point (organisation_id);
create index published_point__trade on risk_prevention.published_point (trade_code text_pattern_ops, level);
create index published_point__grams on risk_prevention.published_point using gin (grams);

-- 宣传: activity, channel, audience, reach, material.
create table risk_prevention.publicity (
  id uuid primary key,
  batch_id uuid not null references risk_prevention.batch (id),
  risk_point_id uuid,
  organisation_id uuid not null references organisations.organisation (id),
  channel text not null,
  activity text not null,
  audience text not null,
  held_on date not null,
  reach int check (reach >= 0),
  materials text[] not null default '{}',
  -- Where it can be read on the official site, as the person found it there.
  address text,
  seen_at timestamptz,
  file_ids uuid[] not null default '{}',
  fact_id uuid not null,
  recorded_by_name text not null,
  withdrawn_because text,
  created_at timestamptz not null
);
create index publicity__batch on risk_prevention.publicity (batch_id, id);
create index publicity__organisation on risk_prevention.publicity (organisation_id, id);

-- 行政指导: the plain record.
create table risk_prevention.guidance (
  id uuid primary key,
  batch_id uuid not null references risk_prevention.batch (id),
  risk_point_id uuid not null references risk_prevention.risk_point (id),
  organisation_id uuid not null references organisations.organisation (id),
  counterparty_name text not null,
  contact_title text not null default '',
  mode text not null,
  guided_on date not null,
  officers text[] not null,
  content text not null,
  result text check (result in ('adopted', 'partlyAdopted', 'notAdopted')),
  result_on date,
  fact_id uuid not null,
  recorded_by_name text not null,
  withdrawn_because text,
  revision int not null default 1,
  created_at timestamptz not null,
  check ((result is null) = (result_on is null))
);
create index guidance__batch on risk_prevention.guidance (batch_id, id);
create index guidance__point on risk_prevention.guidance (risk_point_id, id);
create index guidance__organisation on risk_prevention.guidance (organisation_id, guided_on desc, id);
