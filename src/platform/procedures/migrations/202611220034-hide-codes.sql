-- The number of intake is a party's code: the case is found by it, and nobody reads it there.
alter table procedures.case add column hides_number boolean not null default false;
