-- 走访安排: a visit that a unit plans; by its code the firm asks for another day.
create table contact_calendar.planned_visit (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id),
  organisation_name text not null,
  counterparty_id uuid not null references counterparties.counterparty (id),
  counterparty_kind text not null check (counterparty_kind in ('organisation', 'individual')),
  counterparty_name text not null,
  kind text not null check (kind in ('guidance', 'healthCheck', 'followUp', 'survey')),
  topic text not null,
  officers text not null,
  visit_on date not null,
  from_time text,
  until_time text,
  state text not null default 'planned' check (state in ('planned', 'done', 'cancelled')),
  cancelled_because text not null default '',
  code text not null unique,
  planned_by uuid not null,
  planned_by_name text not null,
  created_at timestamptz not null,
  revision int not null default 1
);
create index planned_visit__day on contact_calendar.planned_visit (visit_on, id);
create index planned_visit__unit on contact_calendar.planned_visit (organisation_id, visit_on);
create index planned_visit__firm on contact_calendar.planned_visit (counterparty_id, visit_on);

-- Two visits of two units to one firm, close to each other.
create table contact_calendar.joint_proposal (
  id uuid primary key,
  -- Unit of the visit that was planned later.
  organisation_id uuid not null references organisations.organisation (id),
  first_visit_id uuid not null references contact_calendar.planned_visit (id),
  second_visit_id uuid not null references contact_calendar.planned_visit (id),
  state text not null default 'open' check (state in ('open', 'offered', 'joined', 'apart', 'lapsed')),
  offered_by uuid references organisations.organisation (id),
  joint_on date,
  reason text not null default '',
  decided_by_name text not null default '',
  created_at timestamptz not null,
  revision int not null default 1,
  check (first_visit_id < second_visit_id),
  unique (first_visit_id, second_visit_id)
);
create index joint_proposal__order on contact_calendar.joint_proposal (created_at desc, id desc);
create index joint_proposal__second on contact_calendar.joint_proposal (second_visit_id);

-- Written by the portal: the firm asks for another day.
create table contact_calendar.date_request (
  id uuid primary key,
  planned_visit_id uuid not null references contact_calendar.planned_visit (id),
  submission_key text not null unique,
  wished_on date not null,
  reason text not null,
  received_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'accepted', 'declined')),
  answer text not null default '',
  answered_by_name text not null default ''
);
create index date_request__visit on contact_calendar.date_request (planned_visit_id, received_at);

create table contact_calendar.window_setting (
  organisation_id uuid primary key references organisations.organisation (id),
  days int not null check (days between 0 and 60),
  decided_by_name text not null,
  decided_at timestamptz not null,
  revision int not null
);
