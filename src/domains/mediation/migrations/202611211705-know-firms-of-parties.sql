-- A party that is a firm known in 企业与个人 finds in its booklet that and when it was asked to talks.
alter table mediation.case_party add column counterparty_id uuid;
update mediation.case_party c set counterparty_id = p.counterparty_id
  from procedures.party p where p.id = c.party_id and p.kind = 'organisation';
create index case_party__counterparty on mediation.case_party (counterparty_id) where counterparty_id is not null;
