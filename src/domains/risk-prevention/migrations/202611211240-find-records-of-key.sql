-- A key leads to what was handed in with it, the latest first; records from elsewhere cost nothing.
create index enforcement_record__key on risk_prevention.enforcement_record (record_key_id, occurred_on desc, id desc)
  where record_key_id is not null;
