import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { subtree, type PathRange } from '#base/http/index.ts'
import { getOrganisation, type OrganisationsTables } from '#platform/organisations/index.ts'
import { evidenceProblems, type Fact } from '../contract/index.ts'
import { evidenceTables } from './tables.ts'
import { toFact } from './to-fact.ts'

export interface FactQuery {
  /** Subtrees of units; a fact of any unit in any of them is found. None finds nothing. */
  readonly ranges: readonly PathRange[]
  readonly kinds?: readonly string[]
  readonly period?: { readonly from: string | null; readonly to: string | null }
  readonly withWithdrawn?: boolean
}

/** Facts of the units in the ranges, oldest first. For evaluation; pages for people come by the endpoint. */
export async function listFacts(db: Db | Transaction, query: FactQuery): Promise<Fact[]> {
  const rows = await selectFacts(db, query).selectAll('fact').orderBy('fact.occurred_on').orderBy('fact.id').execute()
  return rows.map(toFact)
}

/** The facts of one unit and everything below it. @throws Problem `organisations.not-found` */
export async function listFactsOfUnit(
  db: Db | Transaction,
  organisationId: string,
  query: Omit<FactQuery, 'ranges'> = {},
): Promise<Fact[]> {
  const { path } = await getOrganisation(db, organisationId)
  return listFacts(db, { ...query, ranges: [subtree(path)] })
}

/** @throws Problem `evidence.fact-not-found` */
export async function getFact(db: Db | Transaction, id: string): Promise<Fact> {
  const row = await evidenceTables(db).selectFrom('evidence.fact').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw evidenceProblems.refuse('evidence.fact-not-found', '没有找到这条工作记录，请刷新后再试')
  return toFact(row)
}

/** The facts that a record left behind. */
export async function listFactsOfSubject(
  db: Db | Transaction,
  subject: { readonly module: string; readonly id: string },
): Promise<Fact[]> {
  const rows = await evidenceTables(db)
    .selectFrom('evidence.fact')
    .selectAll()
    .where('subject_module', '=', subject.module)
    .where('subject_id', '=', subject.id)
    .orderBy('occurred_on')
    .orderBy('id')
    .execute()
  return rows.map(toFact)
}

/** Facts of the query, unordered; callers add columns, order and limit. */
export function selectFacts(db: Db | Transaction, query: FactQuery) {
  let facts = evidenceTables(db)
    .selectFrom('evidence.fact as fact')
    .where('fact.organisation_id', 'in', (eb) =>
      eb
        .selectFrom('organisations.organisation as unit')
        .select('unit.id')
        .where((unit) => isInRanges(unit, query.ranges)),
    )
  if (query.kinds) facts = facts.where('fact.kind', '=', sql<string>`any(${[...query.kinds]})`)
  if (query.period?.from) facts = facts.where('fact.occurred_on', '>=', query.period.from)
  if (query.period?.to) facts = facts.where('fact.occurred_on', '<=', query.period.to)
  if (!query.withWithdrawn) facts = facts.where('fact.withdrawn_at', 'is', null)
  return facts
}

type UnitColumns = { unit: OrganisationsTables['organisations.organisation'] }

function isInRanges(unit: ExpressionBuilder<UnitColumns, 'unit'>, ranges: readonly PathRange[]): Expression<SqlBool> {
  return unit.or(
    ranges.map(({ from, below }) => unit.and([unit('unit.path', '>=', from), unit('unit.path', '<', below)])),
  )
}
