-- Papers that an asker sends with a supplement or a further question; taken over into the case by the worker.
create table inquiries.message_file (
  id uuid primary key,
  message_id uuid not null references inquiries.message,
  name text not null,
  media_type text not null,
  bytes int not null,
  content bytea not null
);
create index message_file__message on inquiries.message_file (message_id, id);

-- Papers that go with the approved answer; the asker reads them by the code.
create table inquiries.answer_file (
  id uuid primary key,
  question_id uuid not null references inquiries.question,
  name text not null,
  media_type text not null,
  bytes int not null,
  content bytea not null
);
create index answer_file__question on inquiries.answer_file (question_id, id);
