-- Guidance that was done as work elsewhere (a case of 行政指导): the row follows it, so that every figure counts it once.
alter table risk_prevention.guidance_record
  -- Key of the kind of record, as its module calls it: `guidance.case`.
  add column source text,
  add column source_id uuid,
  -- Page of the workbench.
  add column source_path text,
  add check ((source is null) = (source_id is null) and (source is null) = (source_path is null));
-- One case may be about several points: a row for each, all with the one fact.
create unique index guidance__source on risk_prevention.guidance_record (source, source_id, risk_point_id) where source is not null;
