-- Until it is decided an application holds the number of its hotline or court; then its case does.
alter table mediation.application add column shares_number boolean not null default false;
-- Registered a second time when nothing prevented it.
update mediation.application a set shares_number = true
  where a.state = 'received' and a.source_number is not null and exists (
    select from mediation.application b
    where b.state = 'received' and b.source = a.source and b.source_number = a.source_number and b.id < a.id);
create unique index application__pending_number on mediation.application (source, source_number)
  where state = 'received' and not shares_number and source not in ('portal', 'counter', 'phone', 'ownMotion');
