-- 工作建议函: a measure of the kind 建议 as a letter to another body, which accepts or declines with a reason.
create table risk_prevention.suggestion_letter (
  id uuid primary key,
  -- Who sends it.
  organisation_id uuid not null references organisations.organisation (id),
  receiver_id uuid not null references organisations.organisation (id),
  batch_id uuid not null references risk_prevention.batch (id),
  risk_point_id uuid not null references risk_prevention.risk_point (id),
  point_name text not null,
  -- The measure as it read when the letter was written.
  measure text not null,
  title text not null,
  text text not null,
  basis text not null,
  reply_on date not null,
  state text not null check (state in ('draft', 'sent', 'received', 'answered')),
  -- Of the sender's office, or of the series year by year; given with the sending.
  number text,
  year int,
  sequence int,
  sent_by_name text,
  sent_at timestamptz,
  received_by_name text,
  received_at timestamptz,
  outcome text check (outcome in ('accepted', 'partlyAccepted', 'declined')),
  answer text,
  answered_by_name text,
  answered_at timestamptz,
  revision int not null default 1,
  created_by_name text not null,
  created_at timestamptz not null,
  check ((state = 'draft') = (number is null)),
  check ((state = 'answered') = (outcome is not null))
);
create index suggestion_letter__sender on risk_prevention.suggestion_letter (organisation_id, created_at desc, id desc);
create index suggestion_letter__receiver on risk_prevention.suggestion_letter (receiver_id, created_at desc, id desc);
create index suggestion_letter__point on risk_prevention.suggestion_letter (risk_point_id);
create unique index suggestion_letter__number on risk_prevention.suggestion_letter (organisation_id, number) where number is not null;
