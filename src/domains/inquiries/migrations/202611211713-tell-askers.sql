-- The asker agreed on the form to be told by SMS or mail when there is news.
alter table inquiries.question add column wants_notices boolean not null default false;
