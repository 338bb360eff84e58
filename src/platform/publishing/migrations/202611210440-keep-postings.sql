-- Where the official site carries what was published: address, day, picture of the page.
create table publishing.posting (
  id uuid primary key,
  publication_id uuid not null references publishing.publication,
  address text not null check (address ~ '^https?://' and length(address) <= 500),
  posted_on date not null,
  picture_file_id uuid references files.file,
  recorded_by uuid not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  unique (publication_id, address)
);
