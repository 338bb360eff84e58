import type { Db, Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import { mediationProblems, type DisputeArea, type SatisfactionForm } from '../../contract/index.ts'
import { caseFileTables } from '../cases/tables.ts'
import { statisticsTables } from '../statistics/tables.ts'

/** What the holder of a party's code is asked; neither names nor what the case was about. */
export interface Asked {
  readonly partyId: string
  readonly code: string
  readonly organisationId: string
  readonly area: DisputeArea
  readonly isClosed: boolean
  readonly hasAnswered: boolean
}

/** @throws Problem `mediation.not-found` */
export async function readAsked(db: Db | Transaction, typed: string): Promise<Asked> {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '')
  const row = await caseFileTables(db)
    .selectFrom('mediation.case_party as p')
    .innerJoin('mediation.case_file as f', 'f.case_id', 'p.case_id')
    .select(['p.party_id', 'p.code', 'f.organisation_id', 'f.area', 'f.closed_on'])
    .where('p.code', '=', code)
    .where('p.removed_at', 'is', null)
    .executeTakeFirst()
  if (!row) throw mediationProblems.refuse('mediation.not-found', '没有这个查询码的调解案件，请核对')
  return {
    partyId: row.party_id,
    code: row.code,
    organisationId: row.organisation_id,
    area: row.area,
    isClosed: row.closed_on !== null,
    hasAnswered: await hasRated(db, row.party_id),
  }
}

/** Whether the party has said what it thinks of the mediation. */
export async function hasRated(db: Db | Transaction, partyId: string): Promise<boolean> {
  const answered = await statisticsTables(db)
    .selectFrom('mediation.satisfaction')
    .select('party_id')
    .where('party_id', '=', partyId)
    .executeTakeFirst()
  return answered !== undefined
}

/** Once for each party: what was said first stays. @throws Problem `mediation.not-possible-now` before the case has ended */
export async function giveAnswers(
  tx: Transaction,
  code: string,
  answers: SatisfactionForm,
  today: string,
): Promise<void> {
  const asked = await readAsked(tx, code)
  if (!asked.isClosed)
    throw mediationProblems.refuse('mediation.not-possible-now', '调解还没有结束，结束以后再请您评价')
  await statisticsTables(tx)
    .insertInto('mediation.satisfaction')
    .values({
      id: newId(),
      party_id: asked.partyId,
      organisation_id: asked.organisationId,
      area: asked.area,
      ...answers,
      answered_on: today,
    })
    .onConflict((conflict) => conflict.column('party_id').doNothing())
    .execute()
}
