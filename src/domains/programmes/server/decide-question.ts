import { asJson } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { programmeProblems, type decideQuestion, type Programme } from '../contract/index.ts'
import { changeDraft } from './change-draft.ts'
import { getProgramme } from './read-programme.ts'
import { programmeTables } from './tables.ts'

/** Writes who decided what the text leaves open, when, and why. */
export async function decideQuestionUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof decideQuestion>>): Promise<Programme> {
  const { programmeId, questionId } = input.params
  const { body } = input
  await changeDraft(db, programmeId, actor, 'programmes.decide', now)
  const open = body.decision === 'reopen'
  const decided = await programmeTables(db)
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
    .where('programme_id', '=', programmeId)
    .returning('question')
    .executeTakeFirst()
  if (!decided) throw programmeProblems.refuse('programmes.question-not-found')
  audit({
    subject: `programmes.question:${questionId}`,
    summary: `确定未明事项“${decided.question}”`,
    details: { decision: body.decision },
  })
  return getProgramme(db, programmeId, actor)
}
