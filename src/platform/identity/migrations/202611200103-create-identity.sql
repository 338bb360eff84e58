create table identity.person (
  id uuid primary key,
  name text not null check (length(name) between 1 and 40),
  -- First letters in pinyin, to find a person by typing.
  initials text not null,
  username text not null unique check (username = lower(username)),
  -- The unit that keeps the account; rights come from posts alone.
  organisation_id uuid not null references organisations.organisation,
  title text,
  phone text,
  email text,
  created_at timestamptz not null,
  created_by uuid references identity.person,
  disabled_at timestamptz,
  disabled_reason text,
  last_sign_in_at timestamptz
);
create index person_by_organisation on identity.person (organisation_id);
create index person_by_name on identity.person (name collate "zh-x-icu", id);

create table identity.credential (
  person_id uuid primary key references identity.person,
  password_hash text not null,
  password_changed_at timestamptz not null,
  -- Set while the password must be replaced: somebody else made it, or it is too old.
  must_change_since timestamptz,
  failures integer not null default 0,
  locked_until timestamptz,
  totp_secret text,
  totp_enrolled_at timestamptz,
  -- The last time step that was accepted, so that no code works twice.
  totp_last_step bigint,
  check ((totp_secret is null) = (totp_enrolled_at is null))
);

create table identity.former_password (
  person_id uuid not null references identity.person,
  password_hash text not null,
  replaced_at timestamptz not null,
  primary key (person_id, replaced_at)
);

create table identity.recovery_code (
  person_id uuid not null references identity.person,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);

-- Password was right, second factor still missing: lives some minutes, survives few wrong codes.
create table identity.challenge (
  token_hash bytea primary key,
  person_id uuid not null references identity.person,
  purpose text not null check (purpose in ('signIn', 'enrolment', 'enrolmentAtSignIn')),
  totp_secret text,
  failures integer not null default 0,
  expires_at timestamptz not null,
  check ((purpose = 'signIn') = (totp_secret is null))
);

-- Names that nobody has are counted and locked like those that exist, so that trying tells nothing.
create table identity.failed_sign_in (
  id uuid primary key,
  username text not null,
  client_address text not null,
  at timestamptz not null
);
create index failed_sign_in_by_address on identity.failed_sign_in (client_address, at);
create index failed_sign_in_by_username on identity.failed_sign_in (username, at);

-- Only the hash of the token is kept.
create table identity.session (
  id uuid primary key,
  token_hash bytea not null unique,
  person_id uuid not null references identity.person,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  -- The policy of the moment when it began; a stricter policy shortens what is open.
  idle_minutes integer not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  end_reason text check (end_reason in ('signedOut', 'endedBySelf', 'endedByAdministrator', 'passwordChanged', 'disabled')),
  client_address text not null,
  user_agent text not null,
  check ((ended_at is null) = (end_reason is null))
);
create index session_open_by_person on identity.session (person_id) where ended_at is null;

create table identity.post (
  id uuid primary key,
  person_id uuid not null references identity.person,
  organisation_id uuid not null references organisations.organisation,
  role text not null check (role in ('systemAdministrator', 'securityAdministrator', 'auditAdministrator', 'cityOffice',
    'reportingClerk', 'reviewer', 'expert', 'surveyor', 'leader', 'supervisor')),
  from_on date not null,
  -- Last day, included.
  last_on date,
  granted_by uuid references identity.person,
  ended_by uuid references identity.person,
  end_reason text,
  check (last_on >= from_on - 1)
);
create index post_by_person on identity.post (person_id);
create index post_by_organisation on identity.post (organisation_id, role);

-- AB岗.
create table identity.delegation (
  id uuid primary key,
  post_id uuid not null references identity.post,
  to_person_id uuid not null references identity.person,
  from_on date not null,
  last_on date not null,
  reason text not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  check (last_on >= from_on)
);
create index delegation_by_receiver on identity.delegation (to_person_id) where revoked_at is null;
create index delegation_by_post on identity.delegation (post_id);

create table identity.handover (
  id uuid primary key,
  from_person_id uuid not null references identity.person,
  to_person_id uuid not null references identity.person,
  organisation_id uuid not null references organisations.organisation,
  reason text not null,
  handed_over_by uuid not null references identity.person,
  handed_over_at timestamptz not null,
  work jsonb not null,
  check (from_person_id <> to_person_id)
);

create table identity.policy (
  only_row boolean primary key default true check (only_row),
  policy jsonb not null
);

-- The one-time link of an empty city.
create table identity.setup (
  only_row boolean primary key default true check (only_row),
  token_hash bytea not null,
  made_at timestamptz not null,
  used_at timestamptz
);
