-- 改回沿用上级: from this version on the unit uses the sheet of the nearest unit above again. Its content is what held that day.
alter table case_file_reviews.sheet_version add column follows_above boolean not null default false;
