-- To whom an opinion goes: the issuer of the programme on whose page it was felt, else the root of the author's units.
alter table programmes.burden_opinion add column receiver_id uuid references organisations.organisation (id);
alter table programmes.burden_opinion add column page_title text not null default '';
alter table programmes.burden_opinion add column answered_by_name text;
create index burden_opinion__order on programmes.burden_opinion (at desc, id desc);
create index burden_opinion__receiver on programmes.burden_opinion (receiver_id, at desc);
