import type { Db, Transaction } from '#base/database/index.ts'
import { consultationProblems, type Answer } from '../../contract/index.ts'
import { consultationTables } from '../tables.ts'
import { readAnswers } from './read-answers.ts'

export interface Receipt {
  readonly receiptCode: string
  readonly consultation: {
    readonly code: string
    readonly title: string
    readonly organisationName: string
    readonly closesOn: string
  }
  readonly clauseTitle: string | null
  readonly receivedOn: string
  readonly cancelReason: string | null
  /** Null until the consultation is concluded. */
  readonly answer: Answer | null
}

/** What an author learns by the code; neither the text nor a name, so that a lost code tells nothing. */
export async function readReceipt(db: Db | Transaction, code: string): Promise<Receipt> {
  const found = await consultationTables(db)
    .selectFrom('consultations.opinion as opinion')
    .innerJoin('consultations.consultation as consultation', 'consultation.id', 'opinion.consultation_id')
    .leftJoin('consultations.clause as clause', 'clause.id', 'opinion.clause_id')
    .select([
      'opinion.receipt_code',
      'opinion.received_on',
      'opinion.answer_id',
      'clause.title as clause_title',
      'consultation.code',
      'consultation.title',
      'consultation.organisation_name',
      'consultation.closes_on',
      'consultation.state',
      'consultation.cancel_reason',
    ])
    .where('opinion.receipt_code', '=', code.toUpperCase().replaceAll(/[\s-]/g, ''))
    .executeTakeFirst()
  if (!found)
    throw consultationProblems.refuse(
      'consultations.opinion-not-found',
      `没有查询码为“${code.slice(0, 40)}”的意见，请核对；查询码里没有字母 O、I 和数字 0、1`,
    )
  const isConcluded = found.state === 'concluded' && found.answer_id !== null
  return {
    receiptCode: found.receipt_code,
    consultation: {
      code: found.code,
      title: found.title,
      organisationName: found.organisation_name,
      closesOn: found.closes_on!,
    },
    clauseTitle: found.clause_title,
    receivedOn: found.received_on,
    cancelReason: found.cancel_reason,
    answer: isConcluded ? ((await readAnswers(db, [found.answer_id!])).get(found.answer_id!) ?? null) : null,
  }
}
