-- 行政相对人: each firm and individual once in the city.
create table counterparties.counterparty (
  id uuid primary key,
  -- The unit that met it first; who may see it stands in the relations.
  organisation_id uuid not null references organisations.organisation (id),
  kind text not null check (kind in ('organisation', 'individual')),
  name text not null,
  initials text not null,
  -- 统一社会信用代码 or 居民身份证号码, checked before it comes here.
  code text,
  -- Number, else a firm's name: what makes it one and the same.
  key text not null unique,
  trade_code text,
  address text,
  -- Itself, or the one that it was merged into.
  canonical_id uuid not null references counterparties.counterparty (id),
  revision int not null default 1,
  created_at timestamptz not null
);
create index counterparty__canonical on counterparties.counterparty (canonical_id);
create index counterparty__name on counterparties.counterparty (name, id);

-- Which units deal with it.
create table counterparties.relation (
  counterparty_id uuid not null references counterparties.counterparty (id) on delete cascade,
  organisation_id uuid not null references organisations.organisation (id),
  primary key (counterparty_id, organisation_id)
);
create index relation__organisation on counterparties.relation (organisation_id, counterparty_id);

create table counterparties.contact (
  id uuid primary key,
  counterparty_id uuid not null references counterparties.counterparty (id) on delete cascade,
  -- The unit that keeps it.
  organisation_id uuid not null references organisations.organisation (id),
  name text not null,
  position text,
  phone text,
  email text,
  -- How the contact wants to be reached, and not.
  channel text not null check (channel in ('phone', 'message', 'email', 'visit', 'none')),
  note text,
  removed_at timestamptz,
  created_at timestamptz not null
);
create index contact__counterparty on counterparties.contact (counterparty_id, id);

-- A merge as it was made; undone it stays here with its end.
create table counterparties.merger (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id),
  kept_id uuid not null references counterparties.counterparty (id),
  merged_id uuid not null references counterparties.counterparty (id),
  -- Everybody whose canonical one changed.
  moved_ids uuid[] not null,
  reason text not null,
  merged_by uuid not null,
  merged_by_name text not null,
  merged_at timestamptz not null,
  undone_by_name text,
  undone_at timestamptz
);
create index merger__kept on counterparties.merger (kept_id, id);
