-- 调解申请: from the portal without an account, at the counter, by telephone, from hotlines, on own motion.
create table mediation.application (
  id uuid primary key,
  -- What the applicant asks after it by.
  code text not null unique,
  -- Made with the form: the same form sent twice is one application.
  submission_key text not null unique,
  -- The unit that is to mediate.
  organisation_id uuid not null references organisations.organisation (id),
  source text not null
    check (source in ('portal', 'counter', 'phone', 'hotline12345', 'hotline12315', 'petition', 'ownMotion')),
  -- 来源编号, of the hotline or the petition office.
  source_number text,
  dispute_class text not null check (dispute_class in ('administrative', 'civil')),
  area text not null,
  facts text not null,
  request text not null,
  -- 分.
  amount_fen bigint check (amount_fen > 0),
  act_name text,
  act_made_on date,
  act_known_on date,
  -- Whether the act's paper told of the remedies.
  act_told boolean not null,
  concerns_real_estate boolean not null,
  reconsideration_first boolean not null,
  -- The unit that acted, where it is one of ours.
  acting_unit_id uuid references organisations.organisation (id),
  received_at timestamptz not null,
  entered_by_name text,
  state text not null check (state in ('received', 'accepted', 'refused')),
  decided_at timestamptz,
  decided_by_name text,
  -- Why it was refused and where to go instead; read by the applicant.
  refusal_reason text,
  go_to text[] not null,
  revision int not null default 1,
  check (dispute_class = 'civil' or (act_name is not null and act_made_on is not null and act_known_on is not null)),
  check ((state = 'received') = (decided_at is null)),
  check ((state = 'refused') = (refusal_reason is not null))
);
create index application__organisation on mediation.application (organisation_id, received_at desc, id);
create index application__received on mediation.application (received_at desc, id);
create index application__open on mediation.application (organisation_id, received_at) where state = 'received';

create table mediation.application_party (
  id uuid primary key,
  application_id uuid not null references mediation.application (id),
  side text not null check (side in ('applicant', 'respondent')),
  position int not null,
  name text not null,
  -- Sealed.
  contact bytea,
  representative_name text,
  representative_contact bytea,
  -- Opens this party's view and no other.
  code text not null unique,
  -- When this party said on the portal that it has read the last days of its remedies.
  acknowledged_at timestamptz,
  unique (application_id, side, position)
);

create table mediation.application_file (
  id uuid primary key,
  application_id uuid not null references mediation.application (id),
  name text not null,
  media_type text not null,
  bytes int not null,
  -- The portal may run apart from the store of files; a form's papers travel with it until a case takes them over.
  content bytea not null
);
create index application_file__application on mediation.application_file (application_id);
