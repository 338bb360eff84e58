-- Cases of every procedure. What a procedure says of its own stands in `content`, checked by its edition.
create table procedures.case (
  id uuid primary key,
  kind text not null,
  organisation_id uuid not null references organisations.organisation (id),
  -- Our own running number within kind, year and the unit that opened it; documents are numbered elsewhere.
  numbered_by_id uuid not null references organisations.organisation (id),
  year int not null,
  sequence int not null,
  number text not null,
  title text not null,
  state text not null,
  -- Where it came from (hotline, counter, another body) and its number there.
  intake_source text,
  intake_number text,
  opened_on date not null,
  -- First day of the edition that governs it.
  edition_from date not null,
  closed_on date,
  -- The first day on which one of its clocks runs out; null while nothing runs.
  due_on date,
  content jsonb not null default '{}',
  clocks jsonb not null default '[]',
  -- Who did each action last, and how often: what four eyes look at.
  doers jsonb not null default '{}',
  counts jsonb not null default '{}',
  joined_to_id uuid references procedures.case (id),
  split_from_id uuid references procedures.case (id),
  -- Made by the caller: the same submission twice is one case.
  client_key text,
  revision int not null default 1,
  created_by uuid,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  unique (kind, numbered_by_id, year, sequence),
  unique (kind, client_key)
);
create index case__organisation on procedures.case (organisation_id, kind, opened_on desc, id);
create index case__opened_order on procedures.case (kind, opened_on, id);
create index case__due_order on procedures.case (kind, (coalesce(due_on, '9999-12-31'::date)), id);
create index case__open_due on procedures.case (due_on, id) where closed_on is null and due_on is not null;
create index case__open_organisation on procedures.case (organisation_id, kind, due_on) where closed_on is null;
create index case__statistics on procedures.case (kind, opened_on, organisation_id, state, closed_on);
create index case__joined on procedures.case (joined_to_id) where joined_to_id is not null;
create index case__split on procedures.case (split_from_id) where split_from_id is not null;
create index case__intake on procedures.case (intake_number) where intake_number is not null;

-- Who sits where in a case: the handler, and the seats that the procedure names.
create table procedures.seat (
  case_id uuid not null references procedures.case (id),
  seat text not null,
  person_id uuid not null,
  person_name text not null,
  since timestamptz not null,
  primary key (case_id, seat)
);
create index seat__person on procedures.seat (person_id, case_id);

create table procedures.party (
  id uuid primary key,
  case_id uuid not null references procedures.case (id),
  role text not null,
  position int not null,
  kind text not null check (kind in ('organisation', 'individual')),
  name text not null,
  code text,
  phone text,
  address text,
  -- The record in 企业与个人, where it is known there.
  counterparty_id uuid references counterparties.counterparty (id),
  representative_name text,
  representative_relation text,
  representative_phone text,
  -- Corrected away; records of the domain may still name it.
  removed_at timestamptz
);
create index party__case on procedures.party (case_id, position) where removed_at is null;
create index party__counterparty on procedures.party (counterparty_id) where counterparty_id is not null;

-- The way of a case: every act, comment, transfer, signature.
create table procedures.entry (
  id uuid primary key,
  case_id uuid not null references procedures.case (id),
  kind text not null,
  action text,
  text text not null,
  note text not null default '',
  -- What a party reads of it; null: nothing.
  party_text text,
  form jsonb not null default '{}',
  from_state text,
  to_state text,
  person_id uuid,
  person_name text not null,
  on_behalf_of_name text,
  -- The case's revision after it.
  revision int not null,
  at timestamptz not null
);
create index entry__case on procedures.entry (case_id, id);

create table procedures.attachment (
  id uuid primary key,
  case_id uuid not null references procedures.case (id),
  entry_id uuid references procedures.entry (id),
  file_id uuid not null,
  -- Where it belongs in the dossier.
  part text,
  added_by uuid,
  added_by_name text not null,
  added_at timestamptz not null
);
create index attachment__case on procedures.attachment (case_id, id);

-- 会签 (signer), 征求意见 (asked), 抄送 (copied), 委托 (entrusted), four eyes waived, and bodies that had the case before.
create table procedures.participant (
  id uuid primary key,
  case_id uuid not null references procedures.case (id),
  kind text not null check (kind in ('signer', 'asked', 'copied', 'entrusted', 'waived', 'former')),
  organisation_id uuid references organisations.organisation (id),
  person_id uuid,
  name text not null,
  reason text not null default '',
  until_on date,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  answer text check (answer in ('agreed', 'disagreed')),
  opinion text not null default '',
  answered_at timestamptz,
  check (organisation_id is not null or person_id is not null)
);
create index participant__case on procedures.participant (case_id, id);
create index participant__person on procedures.participant (person_id, case_id) where person_id is not null;
create index participant__organisation on procedures.participant (organisation_id, case_id) where organisation_id is not null;

-- What a person has begun to write for an action, on whichever computer.
create table procedures.draft (
  case_id uuid not null references procedures.case (id),
  person_id uuid not null,
  action text not null,
  form jsonb not null,
  changed_at timestamptz not null,
  primary key (case_id, person_id, action)
);

create table procedures.saved_view (
  person_id uuid not null,
  kind text not null,
  name text not null,
  query jsonb not null,
  changed_at timestamptz not null,
  primary key (person_id, kind, name)
);

-- A limit as a department set it for itself and what is below it.
create table procedures.limit_setting (
  kind text not null,
  organisation_id uuid not null references organisations.organisation (id),
  limit_id text not null,
  length jsonb,
  extension jsonb,
  reason text not null,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  primary key (kind, organisation_id, limit_id)
);
