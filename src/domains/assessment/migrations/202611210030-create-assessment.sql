-- What one unit is assessed on in one row: locked and counted up by every write that may change its grade.
create table assessment.row_assessment (
  row_id uuid not null references programmes.row (id),
  organisation_id uuid not null references organisations.organisation (id),
  programme_id uuid not null references programmes.programme (id),
  revision int not null default 1,
  primary key (row_id, organisation_id)
);
create index row_assessment__programme on assessment.row_assessment (programme_id, organisation_id);

-- A named person's verdict on one criterion. A later one supersedes; nothing is overwritten.
create table assessment.criterion_decision (
  id uuid primary key,
  row_id uuid not null,
  organisation_id uuid not null,
  criterion text not null,
  met boolean not null,
  reason text not null,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  superseded_at timestamptz,
  foreign key (row_id, organisation_id) references assessment.row_assessment (row_id, organisation_id)
);
create unique index criterion_decision__current on assessment.criterion_decision (row_id, organisation_id, criterion)
  where superseded_at is null;

-- What the office knows of a row beside the submission: coverage, award, what is there, whether it was carried out.
create table assessment.finding (
  id uuid primary key,
  row_id uuid not null,
  organisation_id uuid not null,
  -- Part of RowFacts.
  facts jsonb not null,
  method text not null,
  remark text not null default '',
  link text,
  file_id uuid,
  found_on date not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  superseded_at timestamptz,
  foreign key (row_id, organisation_id) references assessment.row_assessment (row_id, organisation_id)
);
create unique index finding__current on assessment.finding (row_id, organisation_id) where superseded_at is null;

-- 专家评审: one panel a unit and row. Seed and pool make the draw repeatable; `label` hides the unit from its experts.
create table assessment.panel (
  id uuid primary key,
  row_id uuid not null,
  organisation_id uuid not null,
  programme_id uuid not null references programmes.programme (id),
  label text not null,
  seed text not null,
  -- [{id, name}] in the order in which the draw took them in.
  pool jsonb not null,
  drawn_by uuid not null,
  drawn_by_name text not null,
  drawn_at timestamptz not null,
  unique (row_id, organisation_id),
  unique (row_id, label),
  foreign key (row_id, organisation_id) references assessment.row_assessment (row_id, organisation_id)
);

create table assessment.expert_review (
  id uuid primary key,
  panel_id uuid not null references assessment.panel (id),
  position int not null,
  expert_id uuid not null,
  expert_name text not null,
  reason text not null check (reason in ('drawn', 'replacement', 'further')),
  state text not null default 'assigned' check (state in ('assigned', 'recused', 'scored')),
  parts jsonb not null default '[]',
  score numeric check (score between 0 and 100),
  comment text not null default '',
  recusal_reason text,
  changed_at timestamptz not null,
  revision int not null default 1,
  unique (panel_id, position),
  unique (panel_id, expert_id),
  check ((state = 'scored') = (score is not null)),
  check ((state = 'recused') = (recusal_reason is not null))
);
create index expert_review__expert on assessment.expert_review (expert_id, state, id);

-- 现场测试: who was drawn from whom, and what they scored.
create table assessment.written_test (
  id uuid primary key,
  row_id uuid not null,
  organisation_id uuid not null,
  programme_id uuid not null references programmes.programme (id),
  seed text not null,
  size int not null check (size > 0),
  -- [{number, name, category}]: everybody who could be drawn, in the order of the roster.
  roster jsonb not null,
  held_on date,
  drawn_by uuid not null,
  drawn_by_name text not null,
  drawn_at timestamptz not null,
  revision int not null default 1,
  unique (row_id, organisation_id),
  foreign key (row_id, organisation_id) references assessment.row_assessment (row_id, organisation_id)
);

-- `place` counts the drawn order from 0; who is absent is replaced by the next of the same draw.
create table assessment.test_score (
  test_id uuid not null references assessment.written_test (id),
  place int not null,
  score numeric check (score between 0 and 100),
  absent_because text,
  entered_by uuid not null,
  entered_by_name text not null,
  entered_at timestamptz not null,
  primary key (test_id, place),
  check ((score is null) <> (absent_because is null))
);

-- 加分、扣分: with source, link, picture and day. A deduction first hears the unit.
create table assessment.mark (
  id uuid primary key,
  row_id uuid not null,
  organisation_id uuid not null,
  programme_id uuid not null references programmes.programme (id),
  kind text not null check (kind in ('bonus', 'deduction')),
  what text not null,
  method text not null,
  link text,
  file_id uuid,
  happened_on date not null,
  state text not null default 'recorded' check (state in ('recorded', 'noticed', 'stated', 'upheld', 'dropped')),
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  noticed_at timestamptz,
  statement_due_on date,
  statement text,
  stated_by_name text,
  stated_at timestamptz,
  decision_reason text,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz,
  revision int not null default 1,
  foreign key (row_id, organisation_id) references assessment.row_assessment (row_id, organisation_id),
  check (state not in ('upheld', 'dropped') or (decided_by is not null and decision_reason is not null)),
  -- Nobody is marked down unheard.
  check (kind <> 'deduction' or state <> 'upheld' or noticed_at is not null)
);
create index mark__programme on assessment.mark (programme_id, id);
create index mark__unit on assessment.mark (row_id, organisation_id);

-- What the text leaves open and a named person decided after the programme was issued.
create table assessment.rule_decision (
  id uuid primary key,
  programme_id uuid not null references programmes.programme (id),
  key text not null,
  value text not null,
  reason text not null,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  superseded_at timestamptz
);
create unique index rule_decision__current on assessment.rule_decision (programme_id, key) where superseded_at is null;

-- A grade is never changed: a new version supersedes it, so that the grade of any day can be shown as it was.
create table assessment.grade (
  id uuid primary key,
  programme_id uuid not null references programmes.programme (id),
  row_id uuid not null,
  organisation_id uuid not null,
  version int not null,
  grade text check (grade in ('excellent', 'good', 'medium', 'poor')),
  undecided text,
  steps jsonb not null,
  facts jsonb not null,
  rule_version text not null,
  -- `rule`: by the words; `review`: 复核; `decision`: 集体审定.
  basis text not null check (basis in ('rule', 'review', 'decision')),
  reason text not null default '',
  made_by uuid,
  made_by_name text not null,
  made_at timestamptz not null,
  superseded_at timestamptz,
  unique (row_id, organisation_id, version),
  check ((grade is null) <> (undecided is null))
);
create unique index grade__current on assessment.grade (row_id, organisation_id) where superseded_at is null;
create index grade__programme on assessment.grade (programme_id, organisation_id) where superseded_at is null;
create index grade__as_of on assessment.grade (programme_id, made_at);

-- 集体审定: the meeting and its minutes.
create table assessment.deliberation (
  id uuid primary key,
  programme_id uuid not null references programmes.programme (id),
  held_on date not null,
  attendees jsonb not null,
  minutes text not null,
  file_id uuid,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null
);

-- 通报, with its scope; 内部 unless a person decided otherwise. `content` is what was circulated, as it was.
create table assessment.circular (
  id uuid primary key,
  programme_id uuid not null references programmes.programme (id),
  doc_number text not null,
  scope text not null default 'internal' check (scope in ('internal', 'portal')),
  scope_reason text not null,
  content jsonb not null,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  -- Its draft in 发布审核; the portal shows nothing before that has passed.
  publication_id uuid,
  check (scope = 'portal' or publication_id is null)
);
create index circular__programme on assessment.circular (programme_id, id);

-- The result of one unit in one programme, on its way from 初评 to 通报.
create table assessment.result (
  id uuid primary key,
  programme_id uuid not null references programmes.programme (id),
  organisation_id uuid not null references organisations.organisation (id),
  stage text not null default 'proposed'
    check (stage in ('proposed', 'fedBack', 'appealed', 'reviewed', 'decided', 'approved', 'circulated')),
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  fed_back_at timestamptz,
  appeal_due_on date,
  accepted_on date,
  deliberation_id uuid references assessment.deliberation (id),
  circular_id uuid references assessment.circular (id),
  revision int not null default 1,
  unique (programme_id, organisation_id)
);

create table assessment.result_step (
  id uuid primary key,
  result_id uuid not null references assessment.result (id),
  action text not null,
  from_stage text,
  to_stage text not null,
  person_id uuid not null,
  person_name text not null,
  on_behalf_of_name text,
  words text not null default '',
  at timestamptz not null
);
create index result_step__result on assessment.result_step (result_id, id);

-- 申诉 and its answer by another than the grader.
create table assessment.objection (
  id uuid primary key,
  result_id uuid not null references assessment.result (id),
  row_ids jsonb not null,
  reason text not null,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  outcome text check (outcome in ('upheld', 'partlyUpheld', 'rejected')),
  answer text,
  answered_by uuid,
  answered_by_name text,
  answered_at timestamptz,
  check ((outcome is null) = (answered_at is null))
);
create index objection__result on assessment.objection (result_id, id);
