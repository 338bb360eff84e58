-- How often and how soon a unit, and whatever is below it, may send the same words to a party once more.
create table notifications.again_rule (
  organisation_id uuid primary key references organisations.organisation (id),
  most int not null check (most between 0 and 10),
  minutes int not null check (minutes between 5 and 1440),
  basis text not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  revision int not null
);
