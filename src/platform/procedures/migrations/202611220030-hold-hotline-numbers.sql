-- A number of 12345, 12315, 信访 or a court stands for one case of a kind (`server/intake`).
alter table procedures.case
  -- Who gave `intake_number`, where it is somebody to whom replies go back under it.
  add column intake_key text
    check (intake_key in ('hotline12345', 'hotline12315', 'petition', 'court', 'peoplesMediation', 'arbitration')),
  -- A part that was split off, and a case that gave its number up, only remember it.
  add column holds_number boolean not null default false,
  add check (intake_key is null or intake_number is not null),
  add check (not holds_number or (intake_key is not null and split_from_id is null));
update procedures.case set intake_key = case
    when intake_source like '%12345%' then 'hotline12345'
    when intake_source like '%12315%' then 'hotline12315'
    when intake_source like '%信访%' then 'petition'
    when intake_source like '%法院%' then 'court'
    when intake_source like '%人民调解%' then 'peoplesMediation'
    when intake_source like '%仲裁%' then 'arbitration' end
  where intake_number is not null and intake_source is not null;
-- Of what was registered twice before, the first that was not withdrawn.
update procedures.case set holds_number = true where id in (
  select distinct on (kind, intake_key, intake_number) id from procedures.case
  where intake_key is not null and split_from_id is null
  order by kind, intake_key, intake_number, state = 'withdrawn', created_at, id);
create unique index case__held_number on procedures.case (kind, intake_key, intake_number) where holds_number;
