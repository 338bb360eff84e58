import { sql } from 'kysely'
import { dayOf } from '#base/clock/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import type { InputOf, UseCase, Writing } from '#base/http/index.ts'
import { getOrganisation, requireUnit } from '#platform/organisations/index.ts'
import {
  typicalCaseProblems,
  usualTarget,
  type CaseTarget,
  type decideCaseTarget,
  type showCaseTarget,
} from '../contract/index.ts'
import { typicalCaseTables } from './tables.ts'

/** What holds for a unit: its own decision, else that of the nearest unit above it, else the usual. */
export async function targetOf(db: Db | Transaction, organisationId: string): Promise<CaseTarget> {
  const { path } = await getOrganisation(db, organisationId)
  const row = await typicalCaseTables(db)
    .selectFrom('typical_cases.target_setting as t')
    .innerJoin('organisations.organisation as o', 'o.id', 't.organisation_id')
    .selectAll('t')
    .select('o.name')
    .where(sql<boolean>`(o.path = ${path} or starts_with(${path}, o.path || '.'))`)
    .orderBy(sql`length(o.path)`, 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return { organisationId, ...usualTarget, decidedBy: null, revision: 0 }
  return {
    organisationId,
    least: row.least,
    most: row.most,
    decidedBy: {
      organisationName: row.name,
      name: row.decided_by_name,
      on: dayOf(row.decided_at),
      reason: row.reason,
    },
    revision: row.organisation_id === organisationId ? row.revision : 0,
  }
}

export async function showTargetUseCase({
  input: { query },
  actor,
  db,
}: UseCase<InputOf<typeof showCaseTarget>>): Promise<CaseTarget> {
  await requireUnit(db, query.organisationId, actor, 'typical-cases.read')
  return targetOf(db, query.organisationId)
}

export async function decideTargetUseCase({
  input: { body },
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof decideCaseTarget>>): Promise<CaseTarget> {
  const { organisationId, least, most, reason, revision } = body
  const unit = await requireUnit(db, organisationId, actor, 'typical-cases.decide-target')
  const before = await targetOf(db, organisationId)
  const values = { least, most, reason, decided_by_name: actor.name, decided_at: now, revision: revision + 1 }
  const written = await typicalCaseTables(db)
    .insertInto('typical_cases.target_setting')
    .values({ organisation_id: organisationId, ...values })
    .onConflict((conflict) =>
      conflict
        .column('organisation_id')
        .doUpdateSet(values)
        .where('typical_cases.target_setting.revision', '=', revision),
    )
    .returning('revision')
    .executeTakeFirst()
  if (!written || (before.revision === 0 && revision > 0))
    throw typicalCaseProblems.refuse('typical-cases.changed-meanwhile', '数量刚被他人确定，请核对最新内容后再定')
  audit({
    subject: `typical-cases.target:${organisationId}`,
    organisationId,
    summary: `“${unit.name}”典型案例每年 ${least}–${most} 篇：${reason}`,
  })
  return targetOf(db, organisationId)
}
