-- What a person's phone keeps without a network is sealed with this key; the phone forgets it at signing out.
create table identity.offline_key (
  person_id uuid primary key references identity.person (id),
  key bytea not null check (length(key) = 32),
  made_at timestamptz not null
);
