-- The document as it was issued, byte for byte, where the portal can hand it to the firm by its code.
create table guidance.firm_paper (
  case_id uuid primary key references procedures.case,
  name text not null,
  content bytea not null
);
