-- 发布件: on its way from 起草 to 公布.
create table publishing.publication (
  id uuid primary key,
  subject_module text collate "C" not null,
  subject_kind text collate "C" not null,
  subject_id text collate "C" not null,
  organisation_id uuid not null references organisations.organisation,
  organisation_name text not null,
  scope text not null check (scope in ('internal', 'public')),
  state text not null default 'draft' check (state in ('draft', 'inLegalReview', 'inPrivacyReview', 'awaitingSignature', 'signed', 'published', 'withdrawn', 'discarded')),
  title text not null check (length(title) between 1 and 200),
  snapshot jsonb not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- Counts every change; who acts names the one they saw.
  revision int not null default 1,
  drafted_by uuid not null,
  drafted_by_name text not null,
  waived_by_name text,
  waived_reason text,
  waived_at timestamptz,
  code text collate "C" unique,
  changed_at timestamptz not null,
  published_at timestamptz,
  withdrawal_note text,
  check ((state in ('published', 'withdrawn')) = (published_at is not null)),
  check ((published_at is null) = (code is null)),
  check ((waived_at is null) = (waived_reason is null))
);
-- A record has one publication on its way.
create unique index publication__open on publishing.publication (subject_module, subject_kind, subject_id)
  where state in ('draft', 'inLegalReview', 'inPrivacyReview', 'awaitingSignature', 'signed');
create index publication__organisation on publishing.publication (organisation_id, changed_at desc, id desc);
create index publication__changed on publishing.publication (changed_at desc, id desc);

create table publishing.attachment (
  publication_id uuid not null references publishing.publication,
  file_id uuid not null references files.file,
  position int not null,
  primary key (publication_id, file_id)
);

create table publishing.step (
  id uuid primary key,
  publication_id uuid not null references publishing.publication,
  action text not null,
  person_id uuid not null,
  person_name text not null,
  on_behalf_of text,
  comment text not null,
  -- What the person had before their eyes.
  hash text not null,
  at timestamptz not null
);
create index step__publication on publishing.step (publication_id, id);

-- Values are never kept, only their masked quotes.
create table publishing.finding (
  id uuid primary key,
  publication_id uuid not null references publishing.publication,
  kind text not null check (kind in ('identityNumber', 'mobile', 'telephone', 'email', 'bankCard', 'personName')),
  quote text not null,
  occurrences int not null check (occurrences > 0),
  position int not null,
  cleared_reason text,
  cleared_by_name text,
  cleared_at timestamptz,
  check ((cleared_at is null) = (cleared_reason is null))
);
create index finding__publication on publishing.finding (publication_id, position);

-- What anybody may read, and nothing else: the portal's database role needs no other table of this module.
create table publishing.published (
  id uuid primary key references publishing.publication,
  code text collate "C" not null unique,
  subject_module text collate "C" not null,
  subject_kind text collate "C" not null,
  subject_id text collate "C" not null,
  organisation_id uuid not null,
  organisation_name text not null,
  title text not null,
  -- Null after withdrawal.
  snapshot jsonb,
  attachments jsonb not null,
  hash text not null,
  published_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawal_note text,
  superseded_by text,
  check ((withdrawn_at is null) = (snapshot is not null)),
  check ((withdrawn_at is null) = (withdrawal_note is null))
);
create index published__latest on publishing.published (published_at desc, id desc);
create index published__kind on publishing.published (subject_kind, published_at desc, id desc);
create index published__subject on publishing.published (subject_module, subject_kind, subject_id);
