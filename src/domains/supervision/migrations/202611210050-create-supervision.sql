-- Names of units stand as they were on the day of the record; the units themselves may be renamed later.

-- 检查计划: which units are looked at, how, and on which rows of a programme.
create table supervision.plan (
  id uuid primary key,
  -- The unit that checks.
  organisation_id uuid not null references organisations.organisation (id),
  organisation_name text not null,
  programme_id uuid references programmes.programme (id),
  kind text not null check (kind in ('full', 'focused', 'random')),
  title text not null,
  focus text not null default '',
  from_on date not null,
  until_on date not null,
  -- Rows of the programme that are looked at; empty means all.
  row_ids jsonb not null default '[]',
  state text not null default 'draft' check (state in ('draft', 'running', 'closed')),
  summary text not null default '',
  revision int not null default 1,
  created_by uuid not null,
  created_by_name text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check (from_on <= until_on)
);
create index plan__order on supervision.plan (from_on desc, id desc);
create index plan__organisation on supervision.plan (organisation_id, from_on desc);
create index plan__programme on supervision.plan (programme_id);

create table supervision.plan_unit (
  plan_id uuid not null references supervision.plan (id) on delete cascade,
  organisation_id uuid not null references organisations.organisation (id),
  organisation_name text not null,
  position int not null,
  primary key (plan_id, organisation_id)
);
create index plan_unit__organisation on supervision.plan_unit (organisation_id);

-- 随机抽取: everything that is needed to draw again. The highest number counts; earlier draws stay with the reason for the next.
create table supervision.draw (
  id uuid primary key,
  plan_id uuid not null references supervision.plan (id),
  number int not null check (number >= 1),
  seed text not null,
  -- [{id, name}] in the order in which the draw took them in.
  pool jsonb not null,
  wanted int not null check (wanted >= 1),
  -- Ids in the order of drawing.
  drawn jsonb not null,
  method text not null,
  reason text,
  drawn_by uuid not null,
  drawn_by_name text not null,
  drawn_at timestamptz not null,
  unique (plan_id, number),
  check (number = 1 or reason is not null)
);

-- 督导记录: one visit of one unit.
create table supervision.visit (
  id uuid primary key,
  plan_id uuid references supervision.plan (id),
  programme_id uuid references programmes.programme (id),
  -- The unit that was visited, and the one that visited.
  organisation_id uuid not null references organisations.organisation (id),
  organisation_name text not null,
  supervising_organisation_id uuid not null references organisations.organisation (id),
  supervising_organisation_name text not null,
  visited_on date not null,
  visitors jsonb not null,
  people_present jsonb not null,
  looked_at text not null,
  notes text not null default '',
  state text not null default 'recorded' check (state in ('recorded', 'withdrawn')),
  withdrawal_reason text,
  fact_id uuid not null,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  revision int not null default 1,
  check (state = 'recorded' or withdrawal_reason is not null)
);
create index visit__order on supervision.visit (visited_on desc, id desc);
create index visit__organisation on supervision.visit (organisation_id, visited_on desc);
create index visit__supervising on supervision.visit (supervising_organisation_id, visited_on desc);
create index visit__plan on supervision.visit (plan_id, organisation_id);

create table supervision.finding (
  id uuid primary key,
  visit_id uuid not null references supervision.visit (id),
  position int not null,
  text text not null,
  severity text not null check (severity in ('minor', 'general', 'serious')),
  row_id uuid references programmes.row (id),
  unique (visit_id, position)
);

create table supervision.visit_photo (
  visit_id uuid not null references supervision.visit (id),
  file_id uuid not null,
  position int not null,
  primary key (visit_id, file_id)
);

-- The last number given in a unit's series of a year; locked by each issue, so that there is no gap.
create table supervision.number_series (
  organisation_id uuid not null references organisations.organisation (id),
  year int not null,
  last int not null,
  primary key (organisation_id, year)
);

-- 整改通知: what a unit must mend, by when, and how it went.
create table supervision.rectification (
  id uuid primary key,
  visit_id uuid not null references supervision.visit (id),
  organisation_id uuid not null references organisations.organisation (id),
  organisation_name text not null,
  supervising_organisation_id uuid not null references organisations.organisation (id),
  supervising_organisation_name text not null,
  year int not null,
  sequence int not null,
  number text not null,
  requirement text not null,
  original_due_on date not null,
  due_on date not null,
  state text not null default 'delivered' check (state in ('delivered', 'acknowledged', 'answered', 'closed', 'void')),
  issued_by uuid not null,
  issued_by_name text not null,
  issued_at timestamptz not null,
  acknowledged_at timestamptz,
  answered_at timestamptz,
  closed_on date,
  fact_id uuid,
  revision int not null default 1,
  unique (supervising_organisation_id, year, sequence)
);
create index rectification__due on supervision.rectification (due_on, id);
create index rectification__organisation on supervision.rectification (organisation_id, due_on);
create index rectification__visit on supervision.rectification (visit_id);

create table supervision.rectification_finding (
  rectification_id uuid not null references supervision.rectification (id),
  finding_id uuid not null references supervision.finding (id),
  primary key (rectification_id, finding_id)
);
create index rectification_finding__finding on supervision.rectification_finding (finding_id);

-- Every step of a rectification: who, when, what was said.
create table supervision.rectification_step (
  id uuid primary key,
  rectification_id uuid not null references supervision.rectification (id),
  action text not null check (action in ('issue', 'acknowledge', 'answer', 'pass', 'again', 'void')),
  text text not null default '',
  -- 再次整改: the new day.
  due_on date,
  person_id uuid not null,
  person_name text not null,
  on_behalf_of_name text,
  at timestamptz not null
);
create index rectification_step__rectification on supervision.rectification_step (rectification_id, id);

create table supervision.step_file (
  step_id uuid not null references supervision.rectification_step (id),
  file_id uuid not null,
  position int not null,
  primary key (step_id, file_id)
);
