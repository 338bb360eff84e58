import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { consultationProblems, type Answer, type NewAnswer } from '../../contract/index.ts'
import { requireState, type ConsultationRow } from '../get-consultation.ts'
import { clausesOf } from '../clauses.ts'
import { consultationTables } from '../tables.ts'
import { readAnswers } from './read-answers.ts'

interface Acting {
  readonly actor: Actor
  readonly at: Date
  readonly today: string
}

/** One answer to all of them; until the consultation is concluded a later one takes its place. */
export async function answer(
  tx: Transaction,
  row: ConsultationRow,
  written: NewAnswer,
  { actor, at, today }: Acting,
): Promise<Answer> {
  requireState(row, today, ['open', 'closed'], '答复意见')
  const id = newId()
  await consultationTables(tx)
    .insertInto('consultations.answer')
    .values({
      id,
      consultation_id: row.id,
      fate: written.fate,
      reason: written.reason,
      change_note: written.changeNote,
      answered_by: actor.personId,
      answered_by_name: actor.name,
      at,
    })
    .execute()
  const opinionIds = [...new Set(written.opinionIds)]
  await requireOpinions(tx, row.id, opinionIds)
  await consultationTables(tx)
    .updateTable('consultations.opinion')
    .set({ answer_id: id })
    .where('consultation_id', '=', row.id)
    .where('id', 'in', opinionIds)
    .execute()
  await changeTexts(tx, row.id, id, written.changes)
  return (await readAnswers(tx, [id])).get(id)!
}

/** @throws Problem `consultations.opinion-not-found` where one belongs to another consultation */
export async function requireOpinions(
  tx: Transaction,
  consultationId: string,
  opinionIds: readonly string[],
): Promise<void> {
  const { n } = await consultationTables(tx)
    .selectFrom('consultations.opinion')
    .select((eb) => eb.fn.count<number>('id').as('n'))
    .where('consultation_id', '=', consultationId)
    .where('id', 'in', opinionIds)
    .executeTakeFirstOrThrow()
  if (Number(n) !== opinionIds.length)
    throw consultationProblems.refuse(
      'consultations.opinion-not-found',
      `所选的 ${opinionIds.length} 条意见中有 ${opinionIds.length - Number(n)} 条不在这次征求意见中，请刷新列表后重新选择`,
    )
}

async function changeTexts(
  tx: Transaction,
  consultationId: string,
  answerId: string,
  changes: NewAnswer['changes'],
): Promise<void> {
  if (!changes.length) return
  const clauses = new Map((await clausesOf(tx, consultationId)).map((clause) => [clause.id, clause]))
  const rows = changes.map(({ clauseId, after }) => {
    const clause = clauses.get(clauseId)
    const refused = (message: string) =>
      consultationProblems.refuse('consultations.invalid-opinion', message, [{ path: 'body.changes', message }])
    if (!clause) throw refused('要修改的条文不在这次征求意见中，请重新选择')
    if (clause.currentText === after) throw refused(`“${clause.title}”的文字没有变化，请修改后再提交`)
    return {
      id: newId(),
      consultation_id: consultationId,
      clause_id: clauseId,
      answer_id: answerId,
      before_text: clause.currentText,
      after_text: after,
    }
  })
  await consultationTables(tx).insertInto('consultations.text_change').values(rows).execute()
}
