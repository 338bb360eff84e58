-- What duplicates are found by. Names without blanks and marks; numbers in capitals.
alter table counterparties.counterparty
  add column trade_edition text check (trade_edition in ('2011', '2017')),
  add column plain_name text not null generated always as (
    regexp_replace(lower(normalize(name, NFKC)), '[][:space:]()<>,.;:!?''"/&_·•、。“”‘’《》【】「」—…-]', '', 'g')
  ) stored,
  -- Without the place before it and the legal form behind it.
  add column core_name text not null generated always as (
    regexp_replace(
      regexp_replace(
        regexp_replace(lower(normalize(name, NFKC)), '[][:space:]()<>,.;:!?''"/&_·•、。“”‘’《》【】「」—…-]', '', 'g'),
        '^([^省市县区]{2,7}[省市县区])+', ''
      ),
      '(有限责任公司|股份有限公司|有限公司|公司|个体工商户|经营部|商行|商店|门店|店|部)$', ''
    )
  ) stored,
  add column plain_code text generated always as (
    upper(regexp_replace(normalize(code, NFKC), '[^0-9A-Za-z]', '', 'g'))
  ) stored;
create index counterparty__plain_name on counterparties.counterparty (plain_name);
create index counterparty__core_name on counterparties.counterparty (core_name) where length(core_name) >= 3;
create index counterparty__plain_code on counterparties.counterparty (plain_code) where plain_code is not null;
create index counterparty__initials on counterparties.counterparty (initials);
create index counterparty__created on counterparties.counterparty (created_at, id);

alter table counterparties.contact
  -- When it suits the contact, in the contact's own words.
  add column convenient_time text,
  add column revision int not null default 1,
  -- Digits alone: the same telephone however it is written.
  add column plain_phone text generated always as (regexp_replace(phone, '[^0-9]', '', 'g')) stored;
create index contact__plain_phone on counterparties.contact (plain_phone) where removed_at is null;

alter table counterparties.merger add column undone_reason text;
create index merger__merged on counterparties.merger (merged_id, id);

-- Two that look alike and were found by a person to be two.
create table counterparties.distinction (
  first_id uuid not null references counterparties.counterparty (id),
  second_id uuid not null references counterparties.counterparty (id),
  organisation_id uuid not null references organisations.organisation (id),
  reason text not null,
  distinguished_by_name text not null,
  distinguished_at timestamptz not null,
  primary key (first_id, second_id),
  check (first_id < second_id)
);
