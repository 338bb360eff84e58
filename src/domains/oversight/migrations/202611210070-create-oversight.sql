-- 批示件: a line of a leader with owner and day.
create table oversight.instruction (
  id uuid primary key,
  -- The leader's unit.
  organisation_id uuid not null references organisations.organisation (id),
  text text not null,
  -- What it was written about: {label, link}.
  about jsonb,
  owner_organisation_id uuid not null references organisations.organisation (id),
  owner_organisation_name text not null,
  owner_person_id uuid references identity.person (id),
  owner_person_name text,
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'answered', 'closed', 'withdrawn')),
  written_by uuid not null references identity.person (id),
  written_by_name text not null,
  written_at timestamptz not null,
  closed_at timestamptz,
  revision int not null default 1
);
create index instruction__due on oversight.instruction (due_on, id);
create index instruction__organisation on oversight.instruction (organisation_id, due_on);
create index instruction__owner on oversight.instruction (owner_organisation_id, due_on);

create table oversight.instruction_step (
  id uuid primary key,
  instruction_id uuid not null references oversight.instruction (id),
  action text not null check (action in ('write', 'feedBack', 'again', 'close', 'withdraw')),
  text text not null default '',
  due_on date,
  person_id uuid not null,
  person_name text not null,
  on_behalf_of_name text,
  at timestamptz not null
);
create index instruction_step__instruction on oversight.instruction_step (instruction_id, id);

-- 一键成稿: words that a clerk edits, and figures counted at one moment.
create table oversight.report_draft (
  id uuid primary key,
  kind text not null check (kind in ('implementation', 'circular')),
  organisation_id uuid not null references organisations.organisation (id),
  organisation_name text not null,
  programme_id uuid not null references programmes.programme (id),
  title text not null,
  -- [{kind, level, text}]
  blocks jsonb not null,
  -- [{key, value, list, source}]
  figures jsonb not null,
  -- The table that is printed behind the text.
  annex jsonb not null,
  counted_on date not null,
  revision int not null default 1,
  created_by uuid not null references identity.person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  changed_by_name text not null,
  changed_at timestamptz not null
);
create index report_draft__order on oversight.report_draft (changed_at desc, id desc);
create index report_draft__organisation on oversight.report_draft (organisation_id, changed_at desc);
