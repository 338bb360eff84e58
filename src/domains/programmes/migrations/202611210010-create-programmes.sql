-- 年度方案: what an issuer asks of its units in a year. A programme may be made from one that its issuer received.
create table programmes.programme (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id),
  parent_programme_id uuid references programmes.programme (id),
  year int not null check (year between 1990 and 2100),
  title text not null,
  state text not null default 'draft' check (state in ('draft', 'issued', 'closed', 'withdrawn')),
  doc_number text,
  signer text,
  issued_on date,
  issued_at timestamptz,
  distribution text,
  stamped_file_id uuid,
  legal_basis jsonb not null default '[]',
  contact jsonb not null default '{}',
  settings jsonb not null default '{}',
  -- The extracted document that it was read from; null where it was composed by hand.
  source jsonb,
  revision int not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check (state <> 'issued' or (doc_number is not null and signer is not null and issued_on is not null))
);
create index programme__issuer_year on programmes.programme (organisation_id, year desc, id);
create index programme__parent on programmes.programme (parent_programme_id) where parent_programme_id is not null;

-- 任务行: one line of the annex table.
create table programmes.row (
  id uuid primary key,
  programme_id uuid not null references programmes.programme (id),
  -- The row of the parent programme that this one answers.
  parent_row_id uuid references programmes.row (id),
  code text not null,
  position int not null,
  level1 text not null default '',
  level2 text not null default '',
  name text not null,
  materials jsonb not null default '[]',
  upload_count int check (upload_count >= 0),
  requirement text not null default '',
  grading jsonb,
  methods jsonb not null default '[]',
  applicability jsonb not null default '{}',
  -- As read: [{kind, from, due, quote}]; a task is made for each.
  dates jsonb not null default '[]',
  recurrence jsonb,
  media jsonb not null default '{"kinds":["pdf"]}',
  -- Questions over the evidence ledger that prove the row: [Binding].
  bindings jsonb not null default '[]',
  weight numeric check (weight >= 0),
  quotes jsonb not null default '[]',
  sources jsonb not null default '{}',
  unique (programme_id, code)
);
create index row__position on programmes.row (programme_id, position);
create index row__parent on programmes.row (parent_row_id) where parent_row_id is not null;

-- What the text leaves open: nothing is issued while one is unanswered, unless a named person leaves it open.
create table programmes.question (
  id uuid primary key,
  programme_id uuid not null references programmes.programme (id),
  row_id uuid references programmes.row (id),
  about text not null,
  quote text not null default '',
  question text not null,
  proposal jsonb,
  state text not null default 'open' check (state in ('open', 'answered', 'leftOpen')),
  answer jsonb,
  reason text,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  check (state = 'open' or (decided_by is not null and decided_at is not null))
);
create index question__programme on programmes.question (programme_id, state);

-- 受文单位: who received the programme, and when it was acknowledged.
create table programmes.addressee (
  programme_id uuid not null references programmes.programme (id),
  organisation_id uuid not null references organisations.organisation (id),
  acknowledged_by uuid,
  acknowledged_at timestamptz,
  primary key (programme_id, organisation_id)
);
create index addressee__organisation on programmes.addressee (organisation_id, programme_id);

-- 任务: one row for one unit and one of the row's dates.
create table programmes.task (
  id uuid primary key,
  programme_id uuid not null references programmes.programme (id),
  row_id uuid not null references programmes.row (id),
  organisation_id uuid not null references organisations.organisation (id),
  occurrence int not null default 1,
  duty text not null default 'lead' check (duty in ('lead', 'support')),
  responsible_person_id uuid,
  -- First due date by the notice, and the one in force (延期, 补正期限).
  original_due_on date,
  due_on date,
  state text not null default 'open' check (state in ('open', 'inReview', 'released', 'returned', 'accepted', 'cancelled')),
  -- The first release is the counting moment; a return for correction does not move it.
  first_released_at timestamptz,
  released_at timestamptz,
  correction_due_on date,
  revision int not null default 1,
  created_at timestamptz not null,
  unique (row_id, organisation_id, occurrence)
);
create index task__due on programmes.task (organisation_id, due_on, id);
create index task__programme on programmes.task (programme_id, organisation_id);
create index task__open_due on programmes.task (due_on, id) where state in ('open', 'inReview', 'returned');

-- 报送: a version of what a unit hands in for a task.
create table programmes.submission (
  id uuid primary key,
  task_id uuid not null references programmes.task (id),
  version int not null,
  state text not null default 'draft' check (state in ('draft', 'inReview', 'returned', 'released', 'withdrawn', 'returnedByOffice', 'accepted')),
  -- Release step that it waits for, 1 up to the programme's number of steps.
  step int not null default 0,
  statement text not null default '',
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  changed_at timestamptz not null,
  submitted_at timestamptz,
  released_at timestamptz,
  -- E-mailed before the platform existed: the date that it was received then.
  imported_on date,
  receipt_code text unique,
  content_hash text,
  revision int not null default 1,
  unique (task_id, version)
);

create table programmes.submission_file (
  submission_id uuid not null references programmes.submission (id) on delete cascade,
  file_id uuid not null,
  material int not null default 0,
  position int not null,
  primary key (submission_id, file_id)
);

-- Every step of a submission's way: who, when, what was said.
create table programmes.submission_step (
  id uuid primary key,
  submission_id uuid not null references programmes.submission (id),
  action text not null check (action in ('draft', 'submit', 'approve', 'release', 'return', 'withdraw', 'returnByOffice', 'accept', 'import')),
  step int not null default 0,
  person_id uuid not null,
  person_name text not null,
  on_behalf_of_name text,
  comment text not null default '',
  at timestamptz not null
);
create index submission_step__submission on programmes.submission_step (submission_id, at);

-- 延期: asked before the date, granted or refused with a reason.
create table programmes.extension (
  id uuid primary key,
  task_id uuid not null references programmes.task (id),
  asked_until date not null,
  reason text not null,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  state text not null default 'asked' check (state in ('asked', 'granted', 'refused', 'withdrawn')),
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  decision_reason text not null default ''
);
create index extension__task on programmes.extension (task_id);

-- 催办 by a person and reminders by the system; one of a kind per task and day.
create table programmes.reminder (
  id uuid primary key,
  task_id uuid not null references programmes.task (id),
  kind text not null check (kind in ('days7', 'days3', 'days1', 'lastWorkingDay', 'overdue', 'urge')),
  on_day date not null,
  person_id uuid,
  message text not null default '',
  unique (task_id, kind, on_day)
);

-- 填报负担: minutes on a row's pages, without person or unit; medians only.
create table programmes.burden_sample (
  id uuid primary key,
  row_id uuid not null references programmes.row (id),
  minutes numeric not null check (minutes >= 0),
  month date not null
);
create index burden_sample__row on programmes.burden_sample (row_id);

-- 减负意见: from any page; the author may stay unnamed.
create table programmes.burden_opinion (
  id uuid primary key,
  page text not null,
  text text not null,
  person_id uuid,
  organisation_id uuid,
  at timestamptz not null,
  answer text,
  answered_by uuid,
  answered_at timestamptz
);
