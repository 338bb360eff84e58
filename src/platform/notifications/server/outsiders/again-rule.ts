import { sql } from 'kysely'
import { dayOf } from '#base/clock/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { getOrganisation, pathsUpward, requireUnit } from '#platform/organisations/index.ts'
import { usualAgainRule, type AgainRule, type decideAgainRule } from '../../contract/again-rule.ts'
import { notificationProblems } from '../../contract/problems.ts'
import { notificationTables } from '../tables.ts'

/** The rule as it holds in a unit now. */
export async function againRuleOf(db: Db | Transaction, organisationId: string): Promise<AgainRule> {
  const { path } = await getOrganisation(db, organisationId)
  const row = await notificationTables(db)
    .selectFrom('notifications.again_rule as r')
    .innerJoin('organisations.organisation as o', 'o.id', 'r.organisation_id')
    .selectAll('r')
    .select('o.name')
    .where('o.path', 'in', pathsUpward(path))
    .orderBy(sql`length(o.path)`, 'desc')
    .executeTakeFirst()
  if (!row) return { ...usualAgainRule, basis: '', decidedBy: null, revision: 0 }
  const { most, minutes, basis } = row
  return {
    most,
    minutes,
    basis,
    decidedBy: { organisationName: row.name, name: row.decided_by_name, on: dayOf(row.decided_at) },
    revision: row.organisation_id === organisationId ? row.revision : 0,
  }
}

export async function decideAgainRuleUseCase({
  input: { body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof decideAgainRule>>): Promise<AgainRule> {
  const { organisationId, most, minutes, basis, revision } = body
  const unit = await requireUnit(db, organisationId, actor, 'notifications.decide-again-rule')
  const values = { most, minutes, basis, decided_by_name: actor.name, decided_at: now, revision: revision + 1 }
  const kept = await notificationTables(db)
    .insertInto('notifications.again_rule')
    .values({ organisation_id: unit.id, ...values })
    .onConflict((conflict) =>
      conflict.column('organisation_id').doUpdateSet(values).where('notifications.again_rule.revision', '=', revision),
    )
    .returning('organisation_id')
    .executeTakeFirst()
  if (!kept)
    throw notificationProblems.refuse('notifications.changed-meanwhile', '刚有人改过，请刷新后核对最新的次数和间隔')
  audit({
    subject: `notifications.again-rule:${unit.id}`,
    organisationId: unit.id,
    summary: `“${unit.name}”给当事人的通知：最多再发 ${most} 次，相隔 ${minutes} 分钟；依据：${basis}`,
  })
  return againRuleOf(db, unit.id)
}
