-- After how many days a unit takes a paper as delivered that was sent and not acknowledged: its own decision, no law says so.
create table papers.delivery_rule (
  organisation_id uuid not null references organisations.organisation (id),
  way text not null check (way in ('post', 'electronic')),
  -- Null: never.
  days int check (days between 1 and 180),
  basis text not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  revision int not null,
  primary key (organisation_id, way)
);
-- By which rule it counts as delivered; null where it was received.
alter table papers.paper_delivery add column presumed_by text;
