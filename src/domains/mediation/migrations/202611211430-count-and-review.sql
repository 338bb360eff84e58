-- What parties say once their case has ended: three questions, once each.
create table mediation.satisfaction (
  id uuid primary key,
  party_id uuid not null unique references mediation.case_party (party_id),
  organisation_id uuid not null references organisations.organisation (id),
  area text not null,
  heard text not null check (heard in ('yes', 'partly', 'no')),
  respected text not null check (respected in ('yes', 'partly', 'no')),
  understood text not null check (understood in ('yes', 'partly', 'no')),
  answered_on date not null
);
create index satisfaction__unit on mediation.satisfaction (organisation_id, answered_on);
create index case_file__settled on mediation.case_file (settled_on) where settled_on is not null;
create index case_file__accepted on mediation.case_file (accepted_on) where accepted_on is not null;

-- 行政调解统计分析报告: one a unit and quarter. What was counted stays as it was when it was drafted.
create table mediation.quarter_report (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id),
  year int not null,
  quarter int not null check (quarter between 1 and 4),
  parts jsonb not null,
  figures jsonb not null,
  state text not null check (state in ('draft', 'reported')),
  reported_by_name text,
  reported_at timestamptz,
  changed_at timestamptz not null,
  revision int not null default 1,
  unique (organisation_id, year, quarter),
  check ((state = 'reported') = (reported_at is not null))
);
create index quarter_report__changed on mediation.quarter_report (changed_at desc, id);

-- What the public reads of a quarter, after 发布审核: words, for small numbers are not told.
create table mediation.published_result (
  quarter_report_id uuid not null references mediation.quarter_report (id),
  position int not null,
  organisation_name text not null,
  year int not null,
  quarter int not null,
  area text not null,
  accepted text not null,
  settled text not null,
  performed text not null,
  primary key (quarter_report_id, position)
);
create index published_result__quarter on mediation.published_result (year desc, quarter desc);
