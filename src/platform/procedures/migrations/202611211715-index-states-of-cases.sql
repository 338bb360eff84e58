-- A list by state is answered and counted from here, however many cases are closed.
create index case__state on procedures.case (kind, state, opened_on, id) include (organisation_id);
