-- What a firm, known by its number to whoever entered the question, reads in its booklet.
create table inquiries.firm_question (
  case_id uuid not null references procedures.case,
  counterparty_id uuid not null,
  organisation_name text not null,
  asked_on date not null,
  title text not null,
  state_text text not null,
  due_on date,
  answer text not null default '',
  basis text not null default '',
  answered_on date,
  primary key (case_id, counterparty_id)
);
create index firm_question__counterparty on inquiries.firm_question (counterparty_id, asked_on desc);
