-- Texts that a unit wrote in place of the standard; each version stays.
create table papers.template_version (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id),
  module text not null,
  kind text not null,
  version int not null check (version > 0),
  text text not null,
  prefix text not null,
  -- Back to the standard text; `text` is what it said then.
  is_standard boolean not null,
  note text not null,
  changed_by uuid not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  unique (organisation_id, module, kind, version)
);

-- A run of numbers lent to whoever works without network; what comes back unused is void.
create table papers.number_block (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id),
  module text not null,
  kind text not null,
  year int not null,
  first int not null check (first > 0),
  last int not null,
  prefix text not null,
  holder_name text not null,
  lent_by uuid not null,
  lent_at timestamptz not null,
  returned_at timestamptz,
  returned_because text,
  returned_by_name text,
  unique (organisation_id, prefix, year, first),
  check (last >= first),
  check ((returned_at is null) = (returned_because is null))
);

create table papers.paper (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id),
  module text not null,
  kind text not null,
  -- What it belongs to, in the words of its module.
  subject_kind text not null,
  subject_id uuid not null,
  subject_title text not null,
  subject_link text not null,
  title text not null,
  content jsonb not null,
  -- Null for the standard text.
  template_version int,
  state text not null check (state in ('draft', 'issued', 'void')),
  needs_delivery boolean not null,
  year int,
  sequence int,
  number text,
  temporary_number text,
  code text unique,
  corrects_paper_id uuid references papers.paper (id),
  issued_on date,
  issued_by uuid,
  issued_by_name text,
  file_id uuid,
  sha256 text,
  stamped_file_id uuid,
  voided_on date,
  voided_because text,
  voided_by_name text,
  drafted_by uuid not null,
  drafted_by_name text not null,
  revision int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check ((state = 'draft') = (number is null)),
  check ((number is null) = (file_id is null)),
  check ((state = 'void') = (voided_because is not null))
);
create unique index paper__number on papers.paper (organisation_id, number) where number is not null;
create index paper__subject on papers.paper (module, subject_id, changed_at desc, id desc);
create index paper__unit on papers.paper (module, organisation_id, changed_at desc, id desc);
create index paper__corrects on papers.paper (corrects_paper_id) where corrects_paper_id is not null;
create index paper__to_deliver on papers.paper (module, issued_on, id) where state = 'issued' and needs_delivery;

create table papers.paper_delivery (
  id uuid primary key,
  paper_id uuid not null references papers.paper (id),
  way text not null,
  state text not null check (state in ('underWay', 'delivered', 'failed')),
  content jsonb not null,
  delivered_on date,
  failed_because text,
  receipt_file_id uuid,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  check ((state = 'delivered') = (delivered_on is not null)),
  check ((state = 'failed') = (failed_because is not null))
);
create index paper_delivery__paper on papers.paper_delivery (paper_id, recorded_at);

create table papers.dossier (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id),
  module text not null,
  subject_kind text not null,
  subject_id uuid not null,
  title text not null,
  version int not null check (version > 0),
  state text not null check (state in ('waiting', 'binding', 'sealed', 'failed')),
  done int not null default 0,
  total int not null default 0,
  -- Whoever binds it says so, that another worker takes over what a dead one left.
  claimed_at timestamptz,
  failed_because text,
  pages int,
  pieces jsonb not null default '[]',
  file_id uuid,
  sha256 text,
  seal text,
  code text not null unique,
  bound_on date,
  requested_by uuid not null,
  requested_by_name text not null,
  requested_at timestamptz not null,
  unique (module, subject_kind, subject_id, version),
  check ((state = 'sealed') = (seal is not null)),
  check ((state = 'failed') = (failed_because is not null))
);
create index dossier__waiting on papers.dossier (requested_at) where state in ('waiting', 'binding');
-- Two bindings of one matter never run at once.
create unique index dossier__at_work on papers.dossier (module, subject_kind, subject_id) where state in ('waiting', 'binding');
create index dossier__unit on papers.dossier (organisation_id);
