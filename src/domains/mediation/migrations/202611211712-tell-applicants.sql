-- The applicant agreed on the form to be told by SMS or mail how the matter goes on.
alter table mediation.application add column wants_notices boolean not null default false;
