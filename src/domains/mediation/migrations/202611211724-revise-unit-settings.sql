alter table mediation.unit_setting add column revision int not null default 1;
