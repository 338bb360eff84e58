-- Who wants to hear of new lists: by a contact that is sealed, for a trade and a place, confirmed by a code.
create table risk_prevention.subscription (
  id uuid primary key,
  -- Of the place, or the city: within whose reach staff see it, masked.
  organisation_id uuid not null references organisations.organisation (id),
  place_id uuid references organisations.organisation (id),
  trade_key text not null,
  channel text not null check (channel in ('email', 'sms')),
  -- Sealed; gone with the subscription.
  contact bytea,
  -- The same for the same contact, and of no use to find it out without the key.
  contact_key bytea,
  masked text not null,
  state text not null check (state in ('waiting', 'confirmed', 'ended')),
  code_hash bytea,
  code_until timestamptz,
  tries int not null default 0,
  created_at timestamptz not null,
  confirmed_at timestamptz,
  keep_until date,
  told_until timestamptz,
  told_on date,
  check (state <> 'confirmed' or (contact is not null and contact_key is not null and keep_until is not null))
);
create index subscription__contact on risk_prevention.subscription (contact_key, created_at);
create index subscription__told on risk_prevention.subscription (told_until, id) where state = 'confirmed';
create index subscription__organisation on risk_prevention.subscription (organisation_id, id);

-- What to tell: one row a published version of a list.
create table risk_prevention.subscription_news (
  id uuid primary key,
  batch_id uuid not null references risk_prevention.batch (id),
  published_at timestamptz not null
);
create index subscription_news__published on risk_prevention.subscription_news (published_at);

-- What is sent: written with its cause, delivered afterwards. The words are shown to staff without codes and links.
create table risk_prevention.subscription_message (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id),
  key text not null unique,
  channel text not null check (channel in ('email', 'sms')),
  -- Address and full text, sealed; gone once it is settled.
  sealed bytea,
  masked text not null,
  subject text not null,
  shown_text text not null,
  state text not null check (state in ('waiting', 'sent', 'failed', 'shown')),
  attempts int not null default 0,
  made_at timestamptz not null,
  next_attempt_at timestamptz not null
);
create index subscription_message__waiting on risk_prevention.subscription_message (next_attempt_at, id) where state = 'waiting';
create index subscription_message__made on risk_prevention.subscription_message (made_at, id);
