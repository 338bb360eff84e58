-- 一户一册: what any department told one shop, behind a code that its people hold; there is no list of shops.
create table risk_prevention.booklet (
  id uuid primary key,
  code text not null unique,
  shop_name text not null,
  -- Words of the portal for trade and place; empty where nobody said.
  trade_key text not null default '',
  place_id uuid references organisations.organisation (id),
  created_at timestamptz not null
);
alter table risk_prevention.guidance_record add column booklet_id uuid references risk_prevention.booklet (id);
create index guidance__booklet on risk_prevention.guidance_record (booklet_id) where booklet_id is not null;

-- 主动改正: what somebody reported of their own will, as it came in. Contact is sealed.
create table risk_prevention.self_report (
  id uuid primary key,
  code text not null unique,
  -- The same form sent twice is one report.
  submission_key text not null unique,
  organisation_id uuid not null references organisations.organisation (id),
  risk_point_id uuid not null references risk_prevention.risk_point (id),
  point_name text not null,
  booklet_id uuid not null references risk_prevention.booklet (id),
  shop_name text not null,
  contact bytea,
  text text not null,
  correction text not null,
  corrected_on date,
  -- SHA-256 over what was sent and when; stands on the receipt.
  digest text not null,
  received_at timestamptz not null,
  state text not null default 'received' check (state in ('received', 'taken', 'closed')),
  outcome text check (outcome in ('noted', 'guided', 'enforcement')),
  answer text,
  -- Why it leaves guidance; stays inside.
  reason text,
  handled_by_name text,
  handled_at timestamptz,
  fact_id uuid,
  revision int not null default 1,
  check ((state = 'closed') = (outcome is not null)),
  check (outcome is null or answer is not null)
);
create index self_report__organisation on risk_prevention.self_report (organisation_id, received_at desc, id);
create index self_report__booklet on risk_prevention.self_report (booklet_id);

-- A self-check that its author asked to keep: sealed with the author's code, which is not here, so that nobody else reads it.
create table risk_prevention.kept_self_check (
  id uuid primary key,
  code_hash bytea not null unique,
  -- Null once its author erased it.
  sealed bytea,
  kept_until date not null
);
