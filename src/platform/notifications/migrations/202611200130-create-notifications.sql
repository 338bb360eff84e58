create table notifications.notification (
  id uuid primary key,
  person_id uuid not null references identity.person,
  -- Says what this is about; the same key tells a person once.
  key text collate "C" not null,
  kind text collate "C" not null,
  title text not null check (length(title) between 1 and 200),
  text text not null,
  link text,
  organisation_id uuid references organisations.organisation,
  at timestamptz not null,
  read_at timestamptz,
  -- The morning digest that carried it out of the workbench.
  digested_on date,
  unique (person_id, key)
);
create index notification__latest on notifications.notification (person_id, at desc, id desc);
create index notification__unread on notifications.notification (person_id) where read_at is null;
create index notification__undigested on notifications.notification (person_id, at) where read_at is null and digested_on is null;

-- What will be told on a day, unless the matter settles before.
create table notifications.reminder (
  id uuid primary key,
  subject_module text collate "C" not null,
  subject_id text collate "C" not null,
  name text collate "C" not null,
  on_day date not null,
  recipients jsonb not null,
  kind text collate "C" not null,
  title text not null check (length(title) between 1 and 200),
  text text not null,
  link text,
  organisation_id uuid references organisations.organisation,
  state text not null default 'waiting' check (state in ('waiting', 'told', 'cancelled')),
  unique (subject_module, subject_id, name)
);
create index reminder__due on notifications.reminder (on_day, id) where state = 'waiting';

create table notifications.preference (
  person_id uuid primary key references identity.person,
  channels jsonb not null,
  quiet_kinds jsonb not null
);

-- One digest a person and working day, whoever makes it.
create table notifications.digest (
  person_id uuid not null references identity.person,
  on_day date not null,
  notifications int not null check (notifications > 0),
  primary key (person_id, on_day)
);

-- Messages that leave the platform: written with the digest, delivered afterwards.
create table notifications.outgoing_message (
  id uuid primary key,
  person_id uuid not null references identity.person,
  channel text not null check (channel in ('email', 'sms', 'messenger')),
  recipient text not null,
  subject text not null,
  text text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'shown')),
  attempts int not null default 0,
  failure text,
  made_at timestamptz not null,
  next_attempt_at timestamptz not null
);
create index outgoing_message__waiting on notifications.outgoing_message (next_attempt_at, id) where state = 'waiting';
create index outgoing_message__made on notifications.outgoing_message (made_at, id);
