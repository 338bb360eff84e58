-- 评查表 as a unit wrote it; each version stays. Without one the platform's standard sheet counts.
create table case_file_reviews.sheet_version (
  organisation_id uuid not null references organisations.organisation (id),
  kind text not null check (kind in ('review', 'spotCheck')),
  version int not null check (version > 0),
  content jsonb not null,
  source text not null,
  is_confirmed boolean not null,
  changed_by uuid not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  primary key (organisation_id, kind, version)
);

-- 案卷评查 or 抽查: organised by one unit, of the files of a unit with all below it.
create table case_file_reviews.round (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id),
  range_id uuid not null references organisations.organisation (id),
  kind text not null check (kind in ('review', 'spotCheck')),
  title text not null,
  works jsonb not null,
  from_on date not null,
  until_on date not null,
  sample jsonb not null,
  reviewers_per_file int not null check (reviewers_per_file between 1 and 3),
  tolerance int not null,
  -- As it stood when the files were drawn.
  sheet jsonb,
  state text not null check (state in ('draft', 'reviewing', 'answering', 'closed')),
  answers_until date,
  conclusion text not null default '',
  closed_on date,
  fact_id uuid,
  created_by uuid not null,
  created_by_name text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  revision int not null default 1,
  check ((state = 'draft') = (sheet is null)),
  check ((state in ('answering', 'closed')) = (answers_until is not null)),
  check (from_on <= until_on)
);
create index round__order on case_file_reviews.round (until_on desc, id desc);
create index round__unit on case_file_reviews.round (organisation_id);

-- Everything that is needed to draw again; the highest number counts.
create table case_file_reviews.draw (
  round_id uuid not null references case_file_reviews.round (id) on delete cascade,
  number int not null check (number > 0),
  seed text not null,
  pool jsonb not null,
  drawn jsonb not null,
  reason text,
  drawn_by uuid not null,
  drawn_by_name text not null,
  drawn_at timestamptz not null,
  primary key (round_id, number),
  check (number = 1 or reason is not null)
);

-- One sealed dossier in one round; the dossier itself is never changed.
create table case_file_reviews.reviewed_file (
  id uuid primary key,
  round_id uuid not null references case_file_reviews.round (id),
  organisation_id uuid not null references organisations.organisation (id),
  dossier_id uuid not null,
  module text not null,
  title text not null,
  pages int,
  sealed_on date,
  file_id uuid not null,
  -- Who handled the matter: none of them reviews it.
  handlers jsonb not null,
  position int not null,
  state text not null check (state in ('reviewing', 'differing', 'decided')),
  score double precision,
  band text,
  decision text not null default '',
  objection jsonb,
  changed_at timestamptz not null,
  revision int not null default 1,
  unique (round_id, dossier_id),
  check ((state = 'decided') = (score is not null))
);
create index reviewed_file__order on case_file_reviews.reviewed_file (round_id, position, id);
create index reviewed_file__unit on case_file_reviews.reviewed_file (organisation_id, round_id);

create table case_file_reviews.assignment (
  id uuid primary key,
  reviewed_file_id uuid not null references case_file_reviews.reviewed_file (id) on delete cascade,
  reviewer_id uuid not null,
  reviewer_name text not null,
  is_third boolean not null default false,
  state text not null check (state in ('assigned', 'submitted', 'recused')),
  recused_because text not null default '',
  scores jsonb not null default '[]',
  -- As the reviewer writes them; they become records with the result.
  defects jsonb not null default '[]',
  remark text not null default '',
  total double precision,
  submitted_at timestamptz,
  revision int not null default 1,
  unique (reviewed_file_id, reviewer_id),
  check ((state = 'submitted') = (submitted_at is not null))
);
create index assignment__reviewer on case_file_reviews.assignment (reviewer_id, state, id);

create table case_file_reviews.defect (
  id uuid primary key,
  round_id uuid not null references case_file_reviews.round (id),
  reviewed_file_id uuid not null references case_file_reviews.reviewed_file (id),
  organisation_id uuid not null references organisations.organisation (id),
  assignment_id uuid not null references case_file_reviews.assignment (id),
  kind text not null,
  page int,
  text text not null,
  correct_by date,
  state text not null check (state in ('found', 'noted', 'corrected', 'confirmed', 'struck')),
  correction text not null default '',
  corrected_by_name text,
  correction_file_id uuid,
  verdict text not null default '',
  judged_by_name text,
  fact_id uuid,
  changed_at timestamptz not null,
  revision int not null default 1,
  check (state <> 'noted' or correct_by is null)
);
create index defect__file on case_file_reviews.defect (reviewed_file_id, id);
create index defect__round on case_file_reviews.defect (round_id, organisation_id);
create index defect__open on case_file_reviews.defect (organisation_id, correct_by, id) where state in ('found', 'corrected');
