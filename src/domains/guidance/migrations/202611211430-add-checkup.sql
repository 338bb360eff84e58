-- 执法体检: risk points of the firm's trade that were gone through, [{riskPointId, name, finding, advice}].
alter table guidance.visit add column checkup jsonb not null default '[]';
