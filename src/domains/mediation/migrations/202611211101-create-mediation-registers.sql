-- 行政调解: who mediates and where. One roster and one list of rooms a unit, both made public through 发布审核.
create table mediation.mediator (
  id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id),
  name text not null,
  -- 职务.
  post text not null,
  areas text[] not null check (cardinality(areas) > 0),
  -- 证件名称和编号, as it is to be read in public.
  certificate text not null default '',
  is_full_time boolean not null,
  valid_from date not null,
  valid_to date,
  removed_at timestamptz,
  removed_because text,
  revision int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check (valid_to is null or valid_to >= valid_from)
);
create index mediator__organisation on mediation.mediator (organisation_id, id);
create index mediator__changed on mediation.mediator (changed_at desc, id);

create table mediation.room (
  id uuid primary key,
  -- For the bookings' exclusion alone: ranges of numbers can be held against each other, ids cannot.
  number bigint not null unique,
  organisation_id uuid not null references organisations.organisation (id),
  name text not null,
  place text not null,
  hours text not null,
  seats int check (seats between 1 and 500),
  equipment text not null default '',
  -- 无障碍.
  is_step_free boolean not null,
  removed_at timestamptz,
  removed_because text,
  revision int not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index room__organisation on mediation.room (organisation_id, id);
create index room__changed on mediation.room (changed_at desc, id);

create table mediation.room_booking (
  id uuid primary key,
  room_id uuid not null references mediation.room (id),
  room_number bigint not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  purpose text not null,
  -- Whoever has it gets the appointment as .ics, and nothing else.
  code text not null unique,
  booked_by uuid not null,
  booked_by_name text not null,
  created_at timestamptz not null,
  cancelled_at timestamptz,
  cancelled_because text,
  constraint room_booking__no_overlap exclude using gist (
    int8range(room_number, room_number, '[]') with &&,
    tstzrange(starts_at, ends_at) with &&
  ) where (cancelled_at is null)
);
create index room_booking__room on mediation.room_booking (room_id, starts_at);

-- What was sent to 发布审核, as it was sent.
create table mediation.sent_list (
  version_id uuid primary key,
  organisation_id uuid not null references organisations.organisation (id),
  list text not null check (list in ('mediators', 'rooms')),
  items jsonb not null,
  sent_at timestamptz not null
);

-- What a reader of the portal finds: the published version of each unit's lists.
create table mediation.published_entry (
  id uuid primary key,
  list text not null check (list in ('mediators', 'rooms')),
  organisation_id uuid not null references organisations.organisation (id),
  organisation_name text not null,
  register_id uuid not null,
  register_code text not null,
  version_number int not null,
  -- Areas of a mediator; none of a room.
  areas text[] not null,
  valid_from date,
  valid_to date,
  content jsonb not null,
  published_on date not null
);
create index published_entry__organisation on mediation.published_entry (organisation_id, list);
create index published_entry__areas on mediation.published_entry using gin (areas);
