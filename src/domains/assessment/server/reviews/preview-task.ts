import { mayAct, type InputOf, type UseCase } from '#base/http/index.ts'
import { listTasksToGrade } from '#domains/programmes/index.ts'
import { assessmentProblems, type Preview, type previewTask } from '../../contract/index.ts'
import { getAssessedRow, rowNotFound } from '../access/assessed-row.ts'
import { criteriaRuleOf, criteriaShown, previewOf } from './criteria.ts'
import { listDecisions, readProofs } from './read-review.ts'

/** For the clerk, before the day: what is met, what is not, what waits. Until 反馈 a reviewer's verdict is not shown. */
export async function previewTaskUseCase({ input, actor, db }: UseCase<InputOf<typeof previewTask>>): Promise<Preview> {
  const [task] = await listTasksToGrade(db, { taskId: input.params.taskId })
  if (!task) throw assessmentProblems.refuse('assessment.not-found', '没有这项任务，或不在您的权限范围内')
  const reference = { rowId: task.rowId, organisationId: task.organisationId }
  const assessed = await getAssessedRow(db, reference)
  const { basis, row, unit } = assessed
  const mayOversee = mayAct(actor, 'assessment.oversee', basis.issuer.path)
  if (!mayOversee && !mayAct(actor, 'assessment.read', unit.path)) throw rowNotFound()
  const rule = criteriaRuleOf(row)
  const decisions = mayOversee || assessed.frozen ? await listDecisions(db, reference) : []
  const preview = rule ? previewOf(rule, await readProofs(db, assessed.tasks), decisions) : undefined
  return {
    taskId: task.id,
    rowCode: row.code,
    name: row.name,
    organisationName: unit.name,
    requirement: row.requirement,
    dueOn: task.dueOn,
    criteria: rule && preview ? criteriaShown(rule, preview, decisions) : [],
    waiting: preview?.waiting ?? 0,
    sentence: preview?.sentence ?? '这一行不按标准逐项认定，没有可预览的达标情况',
    quotes: row.grading?.quotes ?? [],
  }
}
