-- Batches and letters go on counting where they stand, in the platform's series.
insert into numbering.series (organisation_id, name, year, last)
select organisation_id, 'risk-prevention.batch', year, max(number)
from risk_prevention.batch group by organisation_id, year
union all
select organisation_id, 'risk-prevention.letter', year, max(sequence)
from risk_prevention.suggestion_letter where sequence is not null group by organisation_id, year;
