-- Questions that a row written by hand raises itself: they go when the row is mended, while those of a notice stay.
alter table programmes.question add column raised_by_row boolean not null default false;

-- A named leader may waive 四眼 for one submission, visibly.
alter table programmes.submission_step drop constraint submission_step_action_check;
alter table programmes.submission_step add constraint submission_step_action_check
  check (action in ('draft', 'submit', 'approve', 'release', 'return', 'withdraw', 'returnByOffice', 'accept', 'import', 'waive'));
