-- An applicant's code stood on the case as its number of intake, for everybody who reads cases. It is the applicant's alone.
update procedures.case c set intake_number = null
  from mediation.application a
  where c.kind = 'mediation.case' and c.client_key = a.id::text and a.source_number is null and c.intake_number = a.code;
update procedures.case_words w set indexed_as = 0
  from procedures.case c where c.id = w.case_id and c.kind = 'mediation.case' and c.intake_number is null;
