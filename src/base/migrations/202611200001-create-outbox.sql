create table base.outbox (
  id uuid primary key,
  name text not null,
  payload jsonb not null,
  at timestamptz not null,
  saved_at timestamptz not null default now()
);

create table base.setting (
  key text primary key,
  value jsonb not null,
  changed_at timestamptz not null default now()
);
