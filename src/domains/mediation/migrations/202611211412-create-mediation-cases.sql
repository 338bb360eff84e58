-- What a case of `procedures` is to mediation: what is counted, and what parties may see of it. Follows the case in its own transactions.
create table mediation.case_file (
  case_id uuid primary key references procedures.case (id),
  application_id uuid unique references mediation.application (id),
  organisation_id uuid not null references organisations.organisation (id),
  number text not null,
  state text not null,
  dispute_class text not null check (dispute_class in ('administrative', 'civil')),
  area text not null,
  -- 分.
  amount_fen bigint,
  opened_on date not null,
  accepted_on date,
  due_on date,
  closed_on date,
  mediator_id uuid references mediation.mediator (id),
  mediator_name text not null default '',
  parties int not null,
  -- Talks that were held.
  sessions int not null default 0,
  on_the_spot boolean not null default false,
  settled_on date,
  settled_fen bigint,
  -- null while nothing is agreed: performing, performed, unperformed.
  performance text check (performance in ('performing', 'performed', 'unperformed')),
  -- Last days of 复议 and 诉讼, as they were shown at acceptance.
  remedies jsonb not null default '[]',
  refusal text not null default '',
  go_to text[] not null default '{}',
  -- The agreement with its duties and what of them was performed, as parties read it.
  agreement jsonb,
  changed_at timestamptz not null
);
create index case_file__unit on mediation.case_file (organisation_id, opened_on desc);
create index case_file__opened on mediation.case_file (opened_on);
create index case_file__mediator on mediation.case_file (mediator_id) where closed_on is null;

-- A party's way in: its code opens its own view and no other.
create table mediation.case_party (
  party_id uuid primary key,
  case_id uuid not null references mediation.case_file (case_id),
  role text not null check (role in ('applicant', 'respondent')),
  position int not null,
  code text not null unique,
  signed_on date,
  removed_at timestamptz
);
create index case_party__case on mediation.case_party (case_id);

create table mediation.session (
  id uuid primary key,
  case_id uuid not null references mediation.case_file (case_id),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  way text not null check (way in ('room', 'elsewhere', 'online')),
  place text not null,
  room_booking_id uuid references mediation.room_booking (id),
  -- Opens the appointment's .ics.
  code text,
  created_at timestamptz not null
);
create index session__case on mediation.session (case_id, starts_at);

-- The text room of a case, and beside it one private talk for each party.
create table mediation.turn (
  id uuid primary key,
  case_id uuid not null references mediation.case_file (case_id),
  -- null: said before all. Otherwise only the mediator and this party ever see it.
  caucus_party_id uuid references mediation.case_party (party_id),
  -- null: the mediator.
  party_id uuid references mediation.case_party (party_id),
  speaker text not null,
  words text not null,
  said_at timestamptz not null,
  -- The same form sent twice is one turn.
  submission_key text not null unique,
  check (caucus_party_id is null or party_id is null or party_id = caucus_party_id)
);
create index turn__case on mediation.turn (case_id, id);

create table mediation.turn_file (
  id uuid primary key,
  turn_id uuid not null references mediation.turn (id),
  name text not null,
  media_type text not null,
  bytes int not null,
  content bytea not null
);
create index turn_file__turn on mediation.turn_file (turn_id);

-- What a party does with its code; done by the worker, for the portal writes nothing of a case.
create table mediation.party_message (
  id uuid primary key,
  party_id uuid not null references mediation.case_party (party_id),
  act text not null check (act in ('sign', 'confirmPerformed', 'withdraw')),
  form jsonb not null,
  submission_key text not null unique,
  received_at timestamptz not null,
  done_by uuid,
  refused text
);
create index party_message__party on mediation.party_message (party_id);

-- What a unit sets for its mediations: the address of its video room.
create table mediation.unit_setting (
  organisation_id uuid primary key references organisations.organisation (id),
  video_link text not null,
  changed_by_name text not null,
  changed_at timestamptz not null
);
