-- Ids sort by time, so a period is a range of ids.
create table audit.entry (
  id uuid primary key,
  event text not null,
  outcome text not null check (outcome in ('done', 'refused')),
  -- Wall time; the work's own time stands beside it.
  at timestamptz not null,
  business_at timestamptz not null,
  person_id uuid,
  person_name text,
  on_behalf_of_id uuid,
  on_behalf_of_name text,
  session_id uuid,
  organisation_id uuid,
  subject text,
  summary text,
  details jsonb not null,
  request_id text not null,
  client_address text not null,
  -- The three fields that the sealer adds, once.
  position bigint unique,
  previous_hash bytea,
  hash bytea,
  check ((position is null) = (hash is null) and (position is null) = (previous_hash is null))
);
create index entry_unsealed on audit.entry (id) where position is null;
create index entry_by_person on audit.entry (person_id, id);
create index entry_by_event on audit.entry (event text_pattern_ops, id);
create index entry_by_organisation on audit.entry (organisation_id, id);
create index entry_by_subject on audit.entry (subject, id);

-- One row: the end of the chain. Who seals holds it.
create table audit.chain_head (
  only_row boolean primary key default true check (only_row),
  position bigint not null,
  hash bytea not null
);
insert into audit.chain_head (position, hash) values (0, sha256('善治审计日志'::text::bytea));

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.position is null
    and (to_jsonb(new) - array['position', 'previous_hash', 'hash']) = (to_jsonb(old) - array['position', 'previous_hash', 'hash'])
  then
    return new;
  end if;
  raise exception '审计日志只能追加，不能修改或删除' using errcode = 'restrict_violation';
end
$$;
create trigger entry_is_append_only before update or delete on audit.entry for each row execute function audit.refuse_change();
create trigger entry_is_never_emptied before truncate on audit.entry for each statement execute function audit.refuse_change();
