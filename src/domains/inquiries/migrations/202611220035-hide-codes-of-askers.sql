-- An asker's code stood on the case for everybody who reads it.
update procedures.case c set hides_number = true, intake_source = '网上提交'
  from inquiries.question q where q.case_id = c.id and q.source = 'portal';
