-- 走访指导: one deed of guidance on the spot, under an id that the phone made.
create table guidance.visit (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id),
  -- Null where the visitor wrote down an individual without a number: nobody's record, only a name.
  counterparty_id uuid references counterparties.counterparty (id),
  counterparty_kind text not null check (counterparty_kind in ('organisation', 'individual')),
  -- As it was called then.
  counterparty_name text not null,
  contact_title text not null,
  risk_point_id uuid references risk_prevention.risk_point (id),
  topic text not null,
  mode text not null check (mode in ('reminder', 'promptNotice', 'demonstration', 'coaching', 'exhortation', 'interview',
    'suggestion', 'education', 'followUpVisit')),
  approved_by_name text,
  approved_on date,
  words text not null,
  -- [{name, certificate}]
  officers jsonb not null,
  acknowledgement text not null check (acknowledgement in ('signed', 'refused', 'onPaper')),
  -- Who signed, or who witnessed that nobody would.
  acknowledged_by text not null,
  refusal_reason text not null,
  signature_file_id uuid,
  copy_kind text not null check (copy_kind in ('none', 'temporary', 'block', 'pad')),
  copy_number text,
  response text check (response in ('adopted', 'partlyAdopted', 'notAdopted')),
  violation text,
  correction text check (correction in ('corrected', 'correctionDue', 'notCorrected')),
  correction_due_on date,
  follow_up_on date,
  guided_at timestamptz not null,
  -- SHA-256 of what was sent: the same again is answered, another content under the same id is refused.
  digest text not null,
  fact_id uuid,
  recorded_by uuid not null,
  recorded_by_name text not null,
  received_at timestamptz not null,
  withdrawn_because text,
  revision int not null default 1,
  check (mode <> 'interview' or approved_on is not null),
  check ((copy_kind = 'none') = (copy_number is null)),
  check ((violation is null) = (correction is null))
);
create index visit__order on guidance.visit (guided_at desc, id desc);
create index visit__organisation on guidance.visit (organisation_id, guided_at desc);
create index visit__counterparty on guidance.visit (counterparty_id, guided_at desc) where counterparty_id is not null;
create index visit__point on guidance.visit (risk_point_id) where risk_point_id is not null;
create index visit__follow_up on guidance.visit (follow_up_on) where follow_up_on is not null and withdrawn_because is null;
-- A number stands on one paper.
create unique index visit__copy on guidance.visit (organisation_id, copy_kind, copy_number)
  where copy_number is not null and withdrawn_because is null;

create table guidance.photo (
  id uuid primary key,
  visit_id uuid not null references guidance.visit (id),
  file_id uuid not null,
  position int not null,
  unique (visit_id, position)
);
