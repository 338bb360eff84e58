import type { Db, Transaction } from '#base/database/index.ts'
import { consultationTables } from './tables.ts'

/** How a clause reads after all answers that changed it, beside how it was put before the public. */
export interface AdoptedText {
  /** The subject's own key of the clause. */
  readonly key: string
  readonly title: string
  readonly before: string
  readonly after: string
  /** Of each answer that changed it, in their order. */
  readonly reasons: readonly string[]
}

/** The texts that adopted opinions changed, for the record's owner to write back; cancelled rounds are left out. */
export async function listAdoptedTexts(
  db: Db | Transaction,
  subject: { readonly module: string; readonly id: string },
): Promise<AdoptedText[]> {
  const changes = await consultationTables(db)
    .selectFrom('consultations.text_change as change')
    .innerJoin('consultations.clause as clause', 'clause.id', 'change.clause_id')
    .innerJoin('consultations.answer as answer', 'answer.id', 'change.answer_id')
    .innerJoin('consultations.consultation as consultation', 'consultation.id', 'clause.consultation_id')
    .select(['clause.key', 'clause.title', 'clause.text', 'change.after_text', 'answer.reason'])
    .where('consultation.subject_module', '=', subject.module)
    .where('consultation.subject_id', '=', subject.id)
    .where('consultation.state', '<>', 'cancelled')
    .orderBy('change.id')
    .execute()
  const found = new Map<string, AdoptedText>()
  for (const { key, title, text, after_text, reason } of changes) {
    const reasons = found.get(key)?.reasons ?? []
    found.set(key, { key, title, before: text, after: after_text, reasons: [...reasons, reason] })
  }
  return [...found.values()]
}
