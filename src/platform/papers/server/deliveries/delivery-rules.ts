import { sql } from 'kysely'
import { dayOf } from '#base/clock/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import type { InputOf, UseCase, Writing } from '#base/http/index.ts'
import { getOrganisation, requireUnit } from '#platform/organisations/index.ts'
import {
  DeliveryWay,
  deliveryWays,
  paperProblems,
  PresumableWay,
  type DefinedPapers,
  type DeliveryRule,
} from '../../contract/index.ts'
import { paperTables } from '../tables.ts'

type Endpoints = DefinedPapers['endpoints']
type Presumption = NonNullable<DeliveryRule['presumption']>

export const undecided: Presumption = { days: null, basis: '', decidedBy: null, revision: 0 }

/** What holds for a unit: its own decision, else that of the nearest unit above it; nobody's: nothing is presumed. */
export async function presumptionOf(
  db: Db | Transaction,
  organisationId: string,
  way: PresumableWay,
): Promise<Presumption> {
  const { path } = await getOrganisation(db, organisationId)
  const row = await paperTables(db)
    .selectFrom('papers.delivery_rule as r')
    .innerJoin('organisations.organisation as o', 'o.id', 'r.organisation_id')
    .selectAll('r')
    .select('o.name')
    .where('r.way', '=', way)
    .where(sql<boolean>`starts_with(${path}::text, o.path)`)
    .orderBy(sql`length(o.path)`, 'desc')
    .executeTakeFirst()
  if (!row) return undecided
  return {
    days: row.days,
    basis: row.basis,
    decidedBy: { organisationName: row.name, name: row.decided_by_name, on: dayOf(row.decided_at) },
    revision: row.organisation_id === organisationId ? row.revision : 0,
  }
}

async function readRules(db: Db | Transaction, organisationId: string): Promise<{ items: DeliveryRule[] }> {
  const items: DeliveryRule[] = []
  for (const way of DeliveryWay.options) {
    const presumable = PresumableWay.safeParse(way).data
    items.push({
      way,
      ...deliveryWays[way],
      presumption: presumable ? await presumptionOf(db, organisationId, presumable) : null,
    })
  }
  return { items }
}

export async function listDeliveryRules(
  { permissions }: DefinedPapers,
  { input, actor, db }: UseCase<InputOf<Endpoints['listDeliveryRules']>>,
): Promise<{ items: DeliveryRule[] }> {
  const unit = await requireUnit(db, input.query.organisationId, actor, permissions.read)
  return readRules(db, unit.id)
}

export async function decideDeliveryRule(
  { permissions }: DefinedPapers,
  { input: { body }, actor, db, now, audit }: Writing<InputOf<Endpoints['decideDeliveryRule']>>,
): Promise<{ items: DeliveryRule[] }> {
  const { organisationId, way, days, basis, revision } = body
  const unit = await requireUnit(db, organisationId, actor, permissions.issue)
  const values = { days, basis, decided_by_name: actor.name, decided_at: now, revision: revision + 1 }
  const kept = await paperTables(db)
    .insertInto('papers.delivery_rule')
    .values({ organisation_id: unit.id, way, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['organisation_id', 'way'])
        .doUpdateSet(values)
        .where('papers.delivery_rule.revision', '=', revision),
    )
    .returning('way')
    .executeTakeFirst()
  if (!kept) throw paperProblems.refuse('papers.changed-meanwhile', '刚有人改过这条送达规则，请核对最新的再改')
  audit({
    subject: `papers.delivery-rule:${unit.id}`,
    organisationId: unit.id,
    summary: `${deliveryWays[way].text}${days === null ? '不推定送达' : `发送后 ${days} 日视为送达`}，依据：${basis}`,
  })
  return readRules(db, unit.id)
}
