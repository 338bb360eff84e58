-- What a unit tells parties in its own words, by occasion; every version stays.
create table procedures.notice_text (
  kind text collate "C" not null,
  organisation_id uuid not null references organisations.organisation (id),
  -- `opening`, `act-accept`, `talk`
  notice text collate "C" not null,
  version int not null check (version > 0),
  text text not null,
  -- Back to the standard text, which then goes with the product.
  is_standard boolean not null,
  note text not null,
  changed_by uuid not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  primary key (kind, organisation_id, notice, version)
);
