-- What a case of guidance shows to lists, to the firm under its code, and to advice-seekers; follows the case in its transaction.
create table guidance.case_record (
  case_id uuid primary key references procedures.case (id),
  kind text not null check (kind in ('guidance', 'advice')),
  -- The firm's code.
  code text not null unique,
  organisation_id uuid not null references organisations.organisation (id),
  organisation_name text not null,
  visit_id uuid unique references guidance.visit (id),
  counterparty_id uuid references counterparties.counterparty (id),
  counterparty_kind text not null check (counterparty_kind in ('organisation', 'individual')),
  counterparty_name text not null,
  risk_point_id uuid,
  title text not null,
  -- Null for advice.
  mode text,
  form text,
  state text not null,
  state_text text not null,
  is_closed boolean not null default false,
  paper_id uuid,
  paper_title text,
  paper_code text,
  number text,
  issued_on date,
  document_text text not null default '',
  delivered_on date,
  has_violation boolean not null default false,
  response text,
  correction text,
  correction_due_on date,
  follow_up_on date,
  preferred_on date,
  -- Earlier texts of an advice: [{number, issuedOn, text, endedOn, because}]
  former jsonb not null default '[]'
);
create index case_record__organisation on guidance.case_record (organisation_id, issued_on desc);
create index case_record__counterparty on guidance.case_record (counterparty_id, issued_on desc) where counterparty_id is not null;
create index case_record__follow_up on guidance.case_record (follow_up_on) where follow_up_on is not null and not is_closed;

-- What a firm sends by its code; the portal inserts, the worker does it.
create table guidance.firm_message (
  id uuid primary key,
  case_id uuid not null references guidance.case_record (case_id),
  submission_key text not null unique,
  act text not null check (act in ('respond', 'reportCorrection', 'askOtherDay')),
  form jsonb not null,
  photo_name text,
  photo bytea,
  received_at timestamptz not null,
  done_by text,
  refused text
);

-- An advice as it was issued; a correction is a further row, both stay.
create table guidance.advice (
  id uuid primary key,
  case_id uuid not null references guidance.case_record (case_id),
  organisation_id uuid not null references organisations.organisation (id),
  counterparty_id uuid references counterparties.counterparty (id),
  counterparty_kind text not null,
  counterparty_name text not null,
  risk_point_id uuid,
  title text not null,
  paper_id uuid not null unique,
  number text not null,
  issued_on date not null,
  facts text not null,
  opinion text not null,
  scope text not null,
  basis text not null,
  valid_from date not null,
  valid_until date not null,
  -- From this day on nobody relies on it any more; who did so before stays protected.
  ended_on date,
  ended_as text check (ended_as in ('corrected', 'revoked')),
  ended_because text not null default '',
  corrects_id uuid references guidance.advice (id),
  check (valid_until >= valid_from),
  check ((ended_on is null) = (ended_as is null))
);
create index advice__counterparty on guidance.advice (counterparty_id, valid_from, valid_until) where counterparty_id is not null;
create index advice__case on guidance.advice (case_id, issued_on);
create index advice__corrects on guidance.advice (corrects_id) where corrects_id is not null;

-- 依据: who asked and was told, or received it; they are informed when it proves wrong.
create table guidance.reliance (
  advice_id uuid not null references guidance.advice (id),
  question_id uuid not null,
  kind text not null check (kind in ('asked', 'received')),
  person_id uuid,
  name text not null,
  organisation_id uuid references organisations.organisation (id),
  organisation_name text not null,
  purpose text not null,
  -- The day that was asked about.
  asked_on date not null,
  at timestamptz not null,
  primary key (advice_id, question_id)
);
