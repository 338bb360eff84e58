create table surveys.survey (
  id uuid primary key,
  -- The graded unit.
  organisation_id uuid not null references organisations.organisation,
  title text not null check (length(title) between 1 and 100),
  subject_module text collate "C",
  subject_id text collate "C",
  state text not null default 'draft' check (state in ('draft', 'open', 'closed')),
  questions jsonb not null,
  settings jsonb not null,
  closes_on date,
  -- The draw of the random sample; with the pool it can be repeated.
  draw jsonb,
  result_on date,
  contacts_deleted_on date,
  created_at timestamptz not null,
  check ((subject_module is null) = (subject_id is null))
);
create index survey__organisation on surveys.survey (organisation_id, created_at desc, id desc);
create index survey__subject on surveys.survey (subject_module, subject_id);
create index survey__deletion on surveys.survey (result_on) where contacts_deleted_on is null;

create table surveys.respondent (
  id uuid primary key,
  survey_id uuid not null references surveys.survey,
  source text not null check (source in ('named', 'sample')),
  label text not null check (length(label) between 1 and 100),
  -- SM4, authenticated; null once deleted.
  phone bytea,
  -- Keyed digest: finds the same number twice without reading any; null once deleted.
  phone_digest bytea,
  informed_on date,
  unique (survey_id, source, phone_digest)
);
create index respondent__survey on surveys.respondent (survey_id, id);

create table surveys.call (
  id uuid primary key,
  survey_id uuid not null references surveys.survey,
  respondent_id uuid not null references surveys.respondent,
  outcome text not null check (outcome in ('answered', 'declined', 'wrongPerson', 'outOfService', 'notConnected')),
  at timestamptz not null,
  surveyor_id uuid not null,
  surveyor_name text not null
);
create index call__survey on surveys.call (survey_id, respondent_id, id);
create unique index call__answered_once on surveys.call (respondent_id) where outcome = 'answered';

-- One-time links: only the hash of the token, and no time of use.
create table surveys.link (
  respondent_id uuid primary key references surveys.respondent,
  survey_id uuid not null references surveys.survey,
  token_hash bytea not null unique,
  state text not null default 'open' check (state in ('open', 'used'))
);
create index link__survey on surveys.link (survey_id);

-- Answers: no respondent, no time, an id without a time in it. Nothing here may ever lead to a person.
create table surveys.answer (
  id uuid primary key,
  survey_id uuid not null references surveys.survey,
  source text not null check (source in ('named', 'sample')),
  answers jsonb not null,
  awareness double precision check (awareness between 0 and 100),
  satisfaction double precision check (satisfaction between 0 and 100)
);
create index answer__survey on surveys.answer (survey_id, id);
