-- By what words a case is found: title, numbers, firms among its parties. An individual is found by the whole name only.
create table procedures.case_words (
  case_id uuid primary key references procedures.case (id),
  words tsvector not null,
  -- Version of the dictionary; 0: to be indexed anew.
  indexed_as int not null
);
create index case_words__words on procedures.case_words using gin (words);
create index case_words__indexed on procedures.case_words (indexed_as);
insert into procedures.case_words (case_id, words, indexed_as) select id, ''::tsvector, 0 from procedures.case;

create index party__name on procedures.party (name) where removed_at is null;
create index case__number on procedures.case (number);
