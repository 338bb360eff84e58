-- A message that somebody had sent once more: of which one, and who asked for it.
alter table notifications.outside_notice add column again_of uuid references notifications.outside_notice (id);
alter table notifications.outside_notice add column nth int not null default 0;
alter table notifications.outside_notice add column asked_by uuid;
alter table notifications.outside_notice add column asked_by_name text;
alter table notifications.outside_notice add check ((again_of is null) = (nth = 0));
create index outside_notice__again on notifications.outside_notice (again_of) where again_of is not null;
