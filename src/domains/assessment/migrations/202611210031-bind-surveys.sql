-- 调查测评: which survey of the surveys engine answers for a unit's row.
create table assessment.bound_survey (
  row_id uuid not null,
  organisation_id uuid not null,
  programme_id uuid not null references programmes.programme (id),
  survey_id uuid not null unique,
  bound_by uuid not null,
  bound_by_name text not null,
  bound_at timestamptz not null,
  primary key (row_id, organisation_id),
  foreign key (row_id, organisation_id) references assessment.row_assessment (row_id, organisation_id)
);
create index bound_survey__programme on assessment.bound_survey (programme_id, organisation_id);
