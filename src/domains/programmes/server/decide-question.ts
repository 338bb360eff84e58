import { asJson, type Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { programmeProblems, type decideQuestion, type Programme } from '../contract/index.ts'
import { faultOfAnswer, gradingSettingOf } from '../domain/questions/answer-form.ts'
import { changeOfAnswer } from '../domain/questions/apply-answer.ts'
import { changeDraft } from './change-draft.ts'
import { columnsOf } from './compose/row-columns.ts'
import { changeDecisions } from './compose/settings-of-rows.ts'
import { getProgramme } from './read-programme.ts'
import { programmeTables } from './tables.ts'

/** Writes who decided what the text leaves open, when, and why; the answer takes effect in the same transaction. */
export async function decideQuestionUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof decideQuestion>>): Promise<Programme> {
  const { programmeId, questionId } = input.params
  const { body } = input
  const draft = await changeDraft(db, programmeId, actor, 'programmes.decide', now)
  const programme = await getProgramme(db, programmeId, actor)
  const question = programme.questions.find((one) => one.id === questionId)
  if (!question) throw programmeProblems.refuse('programmes.question-not-found')
  const fault = body.decision === 'answer' ? faultOfAnswer(question.about, body.answer) : null
  if (fault) throw programmeProblems.refuse('programmes.answer-unusable', `“${question.question}”：${fault}`)
  const open = body.decision === 'reopen'
  await programmeTables(db)
    .updateTable('programmes.question')
    .set({
      state: open ? 'open' : body.decision === 'answer' ? 'answered' : 'leftOpen',
      answer: body.decision === 'answer' ? asJson(body.answer ?? null) : null,
      reason: body.reason || null,
      decided_by: open ? null : actor.personId,
      decided_by_name: open ? null : actor.name,
      decided_at: open ? null : now,
    })
    .where('id', '=', questionId)
    .execute()
  const setting = gradingSettingOf(question)
  if (setting) await decideSetting(db, programmeId, setting, body.decision === 'answer' ? String(body.answer) : null)
  if (body.decision === 'answer') await applyToRow(db, programme, question, body.answer)
  audit({
    subject: `programmes.question:${questionId}`,
    organisationId: draft.organisation_id,
    summary: `确定未明事项“${question.question}”`,
    details: { decision: body.decision, ...(body.decision === 'answer' ? { answer: body.answer } : {}) },
  })
  return getProgramme(db, programmeId, actor)
}

/** The grading engine reads the decision among the programme's settings; taken back, nothing is assumed. */
async function decideSetting(tx: Transaction, programmeId: string, key: string, value: string | null): Promise<void> {
  await changeDecisions(tx, programmeId, ({ [key]: _, ...others }) =>
    value === null ? others : { ...others, [key]: value },
  )
}

async function applyToRow(
  tx: Transaction,
  programme: Programme,
  question: Programme['questions'][number],
  answer: unknown,
): Promise<void> {
  const row = programme.rows.find((one) => one.id === question.rowId)
  const change = row && changeOfAnswer(row, question, answer)
  if (!change || !Object.keys(change).length) return
  await programmeTables(tx)
    .updateTable('programmes.row')
    .set(columnsOf({ ...row, ...change }, row.position))
    .where('id', '=', row.id)
    .execute()
}
