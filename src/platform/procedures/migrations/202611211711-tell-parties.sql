-- Where a party agreed to be told of its case, and that it did.
alter table procedures.party add column email text;
alter table procedures.party add column wants_notices boolean not null default false;
