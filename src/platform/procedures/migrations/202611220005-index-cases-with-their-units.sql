-- A search within some units asks for the unit together with the words: what other units hold costs nothing.
update procedures.case_words w
  set words = w.words || array_to_tsvector(array['@' || c.organisation_id])
  from procedures.case c
  where c.id = w.case_id;
