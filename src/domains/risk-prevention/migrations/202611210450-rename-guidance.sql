-- Another module has a table of guidance too (业务指导): a record of 行政指导 is called by its own name.
alter table risk_prevention.guidance rename to guidance_record;
