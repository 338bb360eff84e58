import { isWithin, subtree, type InputOf, type Writing } from '#base/http/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import { programmeProblems, type assignTask, type Task } from '../../contract/index.ts'
import { actOnTask } from './act-on-task.ts'
import { getTask } from './read-task.ts'
import { taskTables } from './tables.ts'

/** 责任人 is one of the unit's own people, of itself or of what is below it. */
export async function assignTaskUseCase({
  input,
  actor,
  db,
  today,
  audit,
}: Writing<InputOf<typeof assignTask>>): Promise<Task> {
  const { taskId } = input.params
  const { personId, revision } = input.body
  const task = await actOnTask(db, taskId, actor, today, 'assign', revision)
  const tables = taskTables(db)
  const person = personId
    ? await tables
        .selectFrom('identity.person as p')
        .innerJoin('organisations.organisation as o', 'o.id', 'p.organisation_id')
        .select(['p.name', 'o.path'])
        .where('p.id', '=', personId)
        .where('p.disabled_at', 'is', null)
        .executeTakeFirst()
    : null
  const { path } = await getOrganisation(db, task.organisationId)
  if (person === undefined || (person && !isWithin(person.path, subtree(path))))
    throw programmeProblems.refuse(
      'programmes.person-not-usable',
      `责任人须是“${task.organisationName}”及其下级单位的在用人员，请重新选择`,
    )
  await tables
    .updateTable('programmes.task')
    .set({ responsible_person_id: personId })
    .where('id', '=', taskId)
    .execute()
  audit({
    subject: `programmes.task:${taskId}`,
    organisationId: task.organisationId,
    summary: person ? `指定${person.name}为“${task.name}”责任人` : `取消“${task.name}”责任人`,
  })
  return getTask(db, taskId, actor, today)
}
