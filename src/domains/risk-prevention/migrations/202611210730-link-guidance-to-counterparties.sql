-- Whom the guidance was given to, by the counterparty's own id, and by when something is asked of it.
alter table risk_prevention.guidance_record
  add column counterparty_id uuid references counterparties.counterparty (id),
  add column due_on date,
  -- `HH:MM`; only with a day.
  add column due_time text check (due_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  add check (due_time is null or due_on is not null);
create index guidance__counterparty on risk_prevention.guidance_record (counterparty_id, guided_on desc)
  where counterparty_id is not null;

-- The firm whose booklet it is, where it is known by its number; never by its name.
alter table risk_prevention.booklet add column counterparty_id uuid references counterparties.counterparty (id);
create index booklet__counterparty on risk_prevention.booklet (counterparty_id) where counterparty_id is not null;
