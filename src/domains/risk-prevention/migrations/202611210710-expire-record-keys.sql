-- A key ends by itself, and whoever ends it earlier says why.
alter table risk_prevention.record_key
  add column expires_on date not null,
  add column revoked_because text;
