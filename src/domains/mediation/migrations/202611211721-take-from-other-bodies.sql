-- What courts, 人民调解 and arbitration hand on keeps their number, and gets its reply under it.
alter table mediation.application drop constraint application_source_check;
alter table mediation.application add constraint application_source_check
  check (source in ('portal', 'counter', 'phone', 'hotline12345', 'hotline12315', 'petition', 'court', 'peoplesMediation',
    'arbitration', 'ownMotion'));
