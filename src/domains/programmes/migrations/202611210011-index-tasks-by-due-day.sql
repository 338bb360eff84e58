-- The order of every task list; tasks without a day stand last.
create index task__due_order on programmes.task ((coalesce(due_on, '9999-12-31'::date)), id);
