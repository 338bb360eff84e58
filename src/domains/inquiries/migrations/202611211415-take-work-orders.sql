-- Questions that came by a hotline or by 信访, under the number that they have there.
alter table inquiries.question
  add column source text not null default 'portal'
    check (source in ('portal', 'hotline12345', 'hotline12315', 'petition')),
  add column source_number text,
  add column closed_on date,
  add check ((source = 'portal') = (source_number is null));
create unique index question__source on inquiries.question (source, source_number) where source_number is not null;
