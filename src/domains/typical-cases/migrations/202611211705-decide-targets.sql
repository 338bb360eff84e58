-- How many cases a unit tells in a year, decided by a named person, inherited downwards.
create table typical_cases.target_setting (
  organisation_id uuid primary key references organisations.organisation (id),
  least int not null check (least between 0 and 100),
  most int not null check (most between 1 and 100),
  reason text not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  revision int not null,
  check (least <= most)
);
