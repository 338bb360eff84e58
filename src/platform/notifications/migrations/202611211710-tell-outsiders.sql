-- What people without an account are told of their matter. No address is copied here: it is asked for when the message leaves.
create table notifications.outside_notice (
  id uuid primary key,
  -- Whose record says where the person is reached: `procedures.party`.
  outsider_kind text collate "C" not null,
  outsider_id uuid not null,
  -- What it is about, for whoever looks at the matter.
  subject_module text collate "C" not null,
  subject_id text collate "C" not null,
  -- Names the occasion; the same occasion tells a person once.
  name text collate "C" not null,
  heading text not null,
  -- `{code}` stands for the code, which only the message itself shows.
  text text not null,
  code text,
  on_day date not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'shown', 'failed', 'cancelled')),
  channel text check (channel in ('email', 'sms')),
  -- As a list may show it.
  masked text,
  attempts int not null default 0,
  failure text,
  made_at timestamptz not null,
  next_attempt_at timestamptz not null,
  settled_at timestamptz,
  unique (outsider_kind, outsider_id, name)
);
create index outside_notice__waiting on notifications.outside_notice (next_attempt_at, id) where state = 'waiting';
create index outside_notice__subject on notifications.outside_notice (subject_module, subject_id, id);
