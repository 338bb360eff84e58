-- 网上咨询: what came from outside and what the asker may read by the code. The case itself is procedures.case.
create table inquiries.question (
  id uuid primary key,
  -- What the asker comes back with.
  code text collate "C" not null unique,
  -- Made with the form: the same form sent twice is one question.
  submission_key text collate "C" not null unique,
  organisation_id uuid not null references organisations.organisation,
  -- The portal's role reads no organisations.
  organisation_name text not null,
  question text not null,
  may_publish boolean not null,
  asker_name text,
  -- Sealed.
  contact bytea,
  received_at timestamptz not null,
  -- Null until the worker opened the case.
  case_id uuid unique references procedures.case,
  -- From here on written with each act of the case, for the asker.
  state text not null,
  due_on date,
  asked text not null default '',
  answer text not null default '',
  basis text not null default '',
  answered_on date,
  refusal text not null default '',
  go_to text not null default '',
  may_ask_again boolean not null default false,
  rated boolean not null default false
);
create index question__organisation on inquiries.question (organisation_id, received_at desc);

-- What the asker sends later: done by the worker as the party's act.
create table inquiries.message (
  id uuid primary key,
  question_id uuid not null references inquiries.question,
  submission_key text collate "C" not null unique,
  act text not null check (act in ('supplement', 'askAgain', 'rate', 'withdraw')),
  form jsonb not null,
  received_at timestamptz not null,
  -- The event by which the worker did it.
  done_by uuid,
  -- Why the case could not take it any more; said to the handler.
  refused text
);
create index message__question on inquiries.message (question_id, received_at);

-- 公开的问答: what the portal finds while somebody writes a question.
create table inquiries.published_answer (
  id uuid primary key,
  case_id uuid not null unique references procedures.case,
  -- Of publishing: opens and verifies it.
  code text collate "C" not null,
  organisation_name text not null,
  question text not null,
  answer text not null,
  basis text not null,
  answered_on date not null,
  title_words tsvector not null,
  words tsvector not null,
  indexed_as int not null
);
create index published_answer__words on inquiries.published_answer using gin (words);
create index published_answer__answered on inquiries.published_answer (answered_on desc, id);

-- 分送规则: a word in a question and the body that answers it; decided by the office.
create table inquiries.routing_word (
  word text primary key check (length(word) between 2 and 20),
  organisation_id uuid not null references organisations.organisation,
  organisation_name text not null,
  decided_by_name text not null,
  decided_at timestamptz not null
);
