-- Chinese full text by words of a dictionary takes the place of pairs of characters. What stands here already is indexed
-- again within minutes (`search.refill-indexes`): only a program can cut Chinese into words.
alter table risk_prevention.published_point
  drop column grams,
  add column words tsvector not null default '',
  add column title_words tsvector not null default '',
  -- Counties that a point is of, by its department or by the words of its place; of the whole city where there is none.
  add column districts uuid[] not null default '{}',
  add column indexed_as int not null default 0;
-- A search reads hundreds of rows for its counts and twenty for its page: what only the page shows lies apart.
alter table risk_prevention.published_point alter column content set storage external;
alter table risk_prevention.published_point alter column words set storage external;
alter table risk_prevention.published_point set (toast_tuple_target = 1024);
create index published_point__words on risk_prevention.published_point using gin (words);
