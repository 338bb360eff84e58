-- Courts before they register a case (诉前委派), 人民调解 and arbitration hand on matters in the same way as hotlines.
alter table hotlines.hotline_file drop constraint hotline_file_source_check;
alter table hotlines.hotline_file add constraint hotline_file_source_check
  check (source in ('hotline12345', 'hotline12315', 'petition', 'court', 'peoplesMediation', 'arbitration'));
alter table hotlines.received drop constraint received_source_check;
alter table hotlines.received add constraint received_source_check
  check (source in ('hotline12345', 'hotline12315', 'petition', 'court', 'peoplesMediation', 'arbitration'));
