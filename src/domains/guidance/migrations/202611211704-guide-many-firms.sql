-- Whether a firm was told of a point, and what is under way about it.
create index case_record__point on guidance.case_record (risk_point_id) where risk_point_id is not null;

-- What no document lays down about guiding many: decided by a named person, inherited downwards.
create table guidance.setting (
  organisation_id uuid primary key references organisations.organisation (id),
  settings jsonb not null,
  reason text not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  revision int not null
);

-- 提醒季节: a window of each year in which firms of a trade are told of points.
create table guidance.season (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id),
  name text not null,
  -- `MM-DD`; one that ends before it begins passes the turn of the year.
  begins text not null check (begins ~ '^[0-1][0-9]-[0-3][0-9]$'),
  ends text not null check (ends ~ '^[0-1][0-9]-[0-3][0-9]$'),
  days_before int not null check (days_before between 0 and 120),
  risk_point_ids uuid[] not null check (cardinality(risk_point_ids) between 1 and 5),
  trade_code text not null,
  trade_edition text not null check (trade_edition in ('2011', '2017')),
  place text not null,
  mode text not null,
  words text not null,
  is_active boolean not null,
  revision int not null default 1,
  created_by_name text not null,
  changed_at timestamptz not null
);
create index season__organisation on guidance.season (organisation_id, begins, id);

-- 成批指导: one document to many firms of a trade.
create table guidance.campaign (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id),
  title text not null,
  -- The first leads.
  risk_point_ids uuid[] not null check (cardinality(risk_point_ids) between 1 and 5),
  trade_code text not null,
  trade_edition text not null check (trade_edition in ('2011', '2017')),
  place text not null,
  mode text not null,
  words text not null,
  grounds text not null,
  follow_up_on date,
  season_id uuid references guidance.season (id),
  -- In which year's window.
  season_year int,
  state text not null default 'draft' check (state in ('draft', 'running', 'done', 'undoing', 'undone', 'discarded')),
  -- Who started it: its documents are issued in this name, by the right that was held then.
  started_by uuid,
  started_by_name text,
  started_at timestamptz,
  ended_at timestamptz,
  ended_because text not null default '',
  created_by_name text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  revision int not null default 1,
  check ((season_id is null) = (season_year is null)),
  check ((started_by is null) = (started_at is null))
);
create index campaign__order on guidance.campaign (created_at desc, id desc);
create index campaign__organisation on guidance.campaign (organisation_id, created_at desc);
create index campaign__open on guidance.campaign (id) where state in ('running', 'undoing');
-- One is prepared for each year's window, however often the clock looks.
create unique index campaign__season on guidance.campaign (season_id, season_year) where season_id is not null;

create table guidance.campaign_firm (
  id uuid primary key,
  campaign_id uuid not null references guidance.campaign (id),
  position int not null,
  counterparty_id uuid not null references counterparties.counterparty (id),
  counterparty_name text not null,
  reason text not null,
  -- What the officer saw and decided to go on with: another unit's visit in the same window.
  caution text not null,
  state text not null default 'waiting' check (state in ('waiting', 'issued', 'failed', 'undone')),
  because text not null default '',
  case_id uuid references guidance.case_record (case_id),
  unique (campaign_id, counterparty_id),
  unique (campaign_id, position)
);
create index campaign_firm__case on guidance.campaign_firm (case_id) where case_id is not null;
create index campaign_firm__open on guidance.campaign_firm (campaign_id, position) where state in ('waiting', 'issued');
