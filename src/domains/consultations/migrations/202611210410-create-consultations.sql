create table consultations.consultation (
  id uuid primary key,
  code text collate "C" not null unique,
  organisation_id uuid not null references organisations.organisation,
  -- The portal's role reads no organisations.
  organisation_name text not null,
  -- The record that is consulted on; null where the consultation stands for itself.
  subject_module text collate "C",
  subject_id text collate "C",
  subject_label text,
  subject_link text,
  title text not null check (length(title) between 1 and 120),
  explanation text not null,
  audiences jsonb not null,
  channels jsonb not null,
  reach text not null check (reach in ('open', 'targeted')),
  days int not null check (days between 1 and 365),
  short_reason text,
  submit_to text,
  state text not null check (state in ('draft', 'review', 'open', 'concluded', 'cancelled')),
  opens_on date,
  closes_on date,
  extend_reason text,
  cancel_reason text,
  concluded_on date,
  publication_id uuid references publishing.publication,
  result_publication_id uuid references publishing.publication,
  solicited_fact_id uuid references evidence.fact,
  revision int not null default 1,
  created_at timestamptz not null,
  check ((subject_module is null) = (subject_id is null)),
  check ((opens_on is null) = (closes_on is null)),
  check (state not in ('open', 'concluded') or opens_on is not null),
  check ((state = 'cancelled') = (cancel_reason is not null))
);
create index consultation__organisation on consultations.consultation (organisation_id, created_at desc, id desc);
create index consultation__created on consultations.consultation (created_at desc, id desc);
create index consultation__subject on consultations.consultation (subject_module, subject_id);
create unique index consultation__in_work on consultations.consultation (subject_module, subject_id)
  where subject_id is not null and state in ('draft', 'review', 'open');

create table consultations.clause (
  id uuid primary key,
  consultation_id uuid not null references consultations.consultation on delete cascade,
  position int not null,
  key text not null,
  title text not null,
  text text not null,
  unique (consultation_id, key)
);

create table consultations.outreach (
  id uuid primary key,
  consultation_id uuid not null references consultations.consultation,
  channel text not null check (channel in ('website', 'visit', 'letter', 'meeting')),
  audience text not null check (audience in ('internal', 'society', 'counterparties', 'associations')),
  held_on date not null,
  participants int not null check (participants > 0),
  summary text not null,
  fact_id uuid not null references evidence.fact,
  recorded_by_name text not null,
  withdrawn_reason text
);
create index outreach__consultation on consultations.outreach (consultation_id, held_on, id);

-- Whoever was asked by name; only the hash of the code.
create table consultations.invitation (
  id uuid primary key,
  consultation_id uuid not null references consultations.consultation,
  name text not null,
  audience text not null check (audience in ('internal', 'society', 'counterparties', 'associations')),
  code_hash bytea not null unique,
  unique (consultation_id, name)
);

create table consultations.answer (
  id uuid primary key,
  consultation_id uuid not null references consultations.consultation,
  fate text not null check (fate in ('adopted', 'partlyAdopted', 'notAdopted', 'duplicate', 'irrelevant', 'noSubstance')),
  reason text not null,
  change_note text,
  answered_by uuid not null,
  answered_by_name text not null,
  at timestamptz not null
);
create index answer__consultation on consultations.answer (consultation_id, id);

-- The text of a clause before and after an answer; the last one is how it reads now.
create table consultations.text_change (
  id uuid primary key,
  consultation_id uuid not null references consultations.consultation,
  clause_id uuid not null references consultations.clause,
  answer_id uuid not null references consultations.answer,
  before_text text not null,
  after_text text not null
);
create index text_change__clause on consultations.text_change (clause_id, id desc);
create index text_change__answer on consultations.text_change (answer_id);

create table consultations.opinion_group (
  id uuid primary key,
  consultation_id uuid not null references consultations.consultation,
  label text not null,
  confirmed_by_name text not null,
  confirmed_at timestamptz not null
);
create index opinion_group__consultation on consultations.opinion_group (consultation_id);

create table consultations.opinion (
  id uuid primary key,
  consultation_id uuid not null references consultations.consultation,
  clause_id uuid references consultations.clause,
  receipt_code text collate "C" not null unique,
  -- Of the form that was sent: sent twice it is stored once.
  submission_key text collate "C" unique,
  channel text not null check (channel in ('website', 'visit', 'letter', 'meeting')),
  audience text not null check (audience in ('internal', 'society', 'counterparties', 'associations')),
  author_name text,
  -- SM4, authenticated.
  contact bytea,
  invitation_id uuid references consultations.invitation,
  collective_size int check (collective_size > 0),
  stamped_file_id uuid references files.file,
  text text not null,
  -- Hash of the text without blanks and marks.
  text_key text collate "C" not null,
  received_on date not null,
  entered_at timestamptz not null,
  entered_by_name text,
  held_because jsonb not null default '[]',
  released_by_name text,
  group_id uuid references consultations.opinion_group,
  answer_id uuid references consultations.answer,
  told_at timestamptz
);
create index opinion__consultation on consultations.opinion (consultation_id, received_on desc, id desc);
create index opinion__unanswered on consultations.opinion (consultation_id) where answer_id is null;
create index opinion__text on consultations.opinion (consultation_id, text_key);
create index opinion__answer on consultations.opinion (answer_id);
create index opinion__group on consultations.opinion (group_id);
create index opinion__to_tell on consultations.opinion (consultation_id) where contact is not null and told_at is null;
