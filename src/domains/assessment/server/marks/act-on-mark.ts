import { sql } from 'kysely'
import { emit } from '#base/events/index.ts'
import type { FileAnswer, InputOf, Writing } from '#base/http/index.ts'
import { answerStoredFile } from '#platform/files/index.ts'
import { assessmentProblems, type actOnMark, type downloadMarkPicture, type Mark } from '../../contract/index.ts'
import { assessmentTables } from '../tables.ts'
import { isVisible, markShown, selectMarks } from './read-mark.ts'

const notFound = () => assessmentProblems.refuse('assessment.mark-not-found', '没有这条记录，或不在您的权限范围内')
const actionTexts = { notice: '告知', state: '陈述', uphold: '认定', drop: '不予认定' } as const

/** 告知 → 陈述 → 认定 or 不予认定. */
export async function actOnMarkUseCase({
  input,
  actor,
  db,
  now,
  today,
  audit,
}: Writing<InputOf<typeof actOnMark>>): Promise<Mark> {
  const { markId } = input.params
  const { body } = input
  await sql`select 1 from assessment.mark where id = ${markId} for update`.execute(db)
  const mark = await selectMarks(db).where('m.id', '=', markId).executeTakeFirst()
  if (!mark || !isVisible(mark, actor)) throw notFound()
  if (mark.revision !== body.revision)
    throw assessmentProblems.refuse('assessment.changed-meanwhile', '这条记录刚被他人处理，请刷新后查看')
  await refuseFrozen(db, mark.programme_id, mark.organisation_id)
  const possible = markShown(mark, actor, today).actions.find(({ action }) => action === body.action)
  if (!possible?.allowed)
    throw assessmentProblems.refuse(
      'assessment.not-possible-now',
      possible?.why ?? '这条记录现在的状态或您的岗位不允许这样处理，请刷新后查看',
    )
  if (body.action === 'notice' && body.statementDueOn <= today)
    throw assessmentProblems.refuse('assessment.not-possible-now', '陈述期限应晚于今天，给单位留出时间')
  await assessmentTables(db)
    .updateTable('assessment.mark')
    .set({ ...changeOf(body, actor, now), revision: mark.revision + 1 })
    .where('id', '=', markId)
    .execute()
  const { organisation_id: organisationId } = mark
  await emit(db, `assessment.mark-${body.action}`, { markId, organisationId, programmeId: mark.programme_id }, now)
  audit({
    subject: `assessment.mark:${markId}`,
    organisationId,
    summary: `${actionTexts[body.action]}${mark.unit_name}的${mark.kind === 'bonus' ? '加分' : '扣分'}事项`,
  })
  const changed = await selectMarks(db).where('m.id', '=', markId).executeTakeFirstOrThrow()
  return markShown(changed, actor, today)
}

type Body = InputOf<typeof actOnMark>['body']

function changeOf(body: Body, actor: { personId: string; name: string }, now: Date) {
  switch (body.action) {
    case 'notice':
      return { state: 'noticed' as const, noticed_at: now, statement_due_on: body.statementDueOn }
    case 'state':
      return { state: 'stated' as const, statement: body.statement, stated_by_name: actor.name, stated_at: now }
    case 'uphold':
    case 'drop':
      return {
        state: body.action === 'uphold' ? ('upheld' as const) : ('dropped' as const),
        decision_reason: body.reason,
        decided_by: actor.personId,
        decided_by_name: actor.name,
        decided_at: now,
      }
  }
}

async function refuseFrozen(db: Writing<never>['db'], programmeId: string, organisationId: string): Promise<void> {
  const result = await assessmentTables(db)
    .selectFrom('assessment.result')
    .select('stage')
    .where('programme_id', '=', programmeId)
    .where('organisation_id', '=', organisationId)
    .forUpdate()
    .executeTakeFirst()
  if (result && result.stage !== 'proposed')
    throw assessmentProblems.refuse('assessment.frozen', '结果已经反馈，加减分记录不再处理')
}

export async function downloadMarkPictureUseCase({
  input,
  actor,
  db,
  audit,
}: Writing<InputOf<typeof downloadMarkPicture>>): Promise<FileAnswer> {
  const mark = await selectMarks(db).where('m.id', '=', input.params.markId).executeTakeFirst()
  if (!mark || !isVisible(mark, actor)) throw notFound()
  if (mark.file_id === null) throw assessmentProblems.refuse('assessment.file-not-found', '这条记录没有图片')
  audit({
    subject: `assessment.mark:${mark.id}`,
    organisationId: mark.organisation_id,
    summary: '查看加减分事项的图片',
  })
  return answerStoredFile(db, mark.file_id, { inline: true })
}
