import { sql } from 'kysely'
import { readPage, type InputOf, type ListPlan, type Page, type UseCase } from '#base/http/index.ts'
import { getCase } from '#platform/procedures/index.ts'
import {
  adviceCases,
  type Advice,
  type listIssuedAdvice,
  type listReliances,
  type Reliance,
} from '../../contract/index.ts'
import { guidanceTables } from '../tables.ts'
import { toAdvice } from './advice-for.ts'

/** Every text of one matter, the latest first. */
export async function listIssuedAdviceUseCase({
  input: { params },
  actor,
  db,
  today,
}: UseCase<InputOf<typeof listIssuedAdvice>>): Promise<{ items: Advice[] }> {
  await getCase(db, adviceCases, params.caseId, actor, today)
  const rows = await guidanceTables(db)
    .selectFrom('guidance.advice as a')
    .innerJoin('organisations.organisation as o', 'o.id', 'a.organisation_id')
    .leftJoin('guidance.advice as c', 'c.corrects_id', 'a.id')
    .selectAll('a')
    .select([
      'o.name as organisation_name',
      'c.number as corrected_number',
      'c.issued_on as corrected_issued_on',
      'c.opinion as corrected_opinion',
    ])
    .where('a.case_id', '=', params.caseId)
    .orderBy('a.issued_on', 'desc')
    .orderBy('a.id', 'desc')
    .execute()
  return { items: rows.map((row) => toAdvice(row, today)) }
}

interface RelianceRow {
  id: string
  kind: 'asked' | 'received'
  name: string
  organisation_name: string
  purpose: string
  asked_on: string
  at: Date
}

const plan: ListPlan<RelianceRow> = {
  orders: { at: { by: sql`r.at`, of: (row) => row.at.toISOString() } },
  defaultSort: '-at',
  id: sql`r.question_id`,
}

export async function listReliancesUseCase({
  input: { params, query },
  actor,
  db,
  today,
}: UseCase<InputOf<typeof listReliances>>): Promise<Page<Reliance>> {
  await getCase(db, adviceCases, params.caseId, actor, today)
  const { cursor, page, pageSize, sort, q } = query
  const relying = guidanceTables(db)
    .selectFrom('guidance.reliance as r')
    .innerJoin('guidance.advice as a', 'a.id', 'r.advice_id')
    .select(['r.question_id as id', 'r.kind', 'r.name', 'r.organisation_name', 'r.purpose', 'r.asked_on', 'r.at'])
    .where('a.case_id', '=', params.caseId)
    .$if(!!q, (some) =>
      some.where(sql<boolean>`(position(${q} in r.name) > 0 or position(${q} in r.organisation_name) > 0
        or position(${q} in r.purpose) > 0)`),
    )
  const found = await readPage(db, relying, plan, { cursor, page, pageSize, sort })
  return { ...found, items: found.items.map(toReliance) }
}

const toReliance = (row: RelianceRow): Reliance => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  organisationName: row.organisation_name,
  purpose: row.purpose,
  on: row.asked_on,
  at: row.at.toISOString(),
})
