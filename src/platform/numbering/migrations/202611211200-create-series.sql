-- The last number given in each series; whoever takes the next one holds the row.
create table numbering.series (
  organisation_id uuid not null references organisations.organisation (id),
  name text not null,
  year int not null,
  last int not null check (last > 0),
  primary key (organisation_id, name, year)
);
