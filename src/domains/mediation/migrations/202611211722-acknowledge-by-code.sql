-- Parties of cases without an application (own motion, counter) say by their code that they know the last days.
alter table mediation.case_party add column acknowledged_at timestamptz;
