import { asJson, type Db, type Transaction } from '#base/database/index.ts'
import { isWithin, mayAct, refuse, subtree, type Actor, type InputOf, type Writing } from '#base/http/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import { procedureProblems, type DefinedCases, type UnitLimit } from '../../contract/index.ts'
import { getEdition, limitsWith } from '../../domain/index.ts'
import { caseTables } from '../tables.ts'
import type { z } from 'zod'
import { settingsOf } from './limits-of.ts'

/** The limits as they hold in a unit today. @throws Problem where the unit is out of reach */
export async function readUnitLimits(
  db: Db | Transaction,
  defined: DefinedCases,
  organisationId: string,
  actor: Actor,
  today: string,
): Promise<{ limits: z.infer<typeof UnitLimit>[] }> {
  const { path, name } = await getOrganisation(db, organisationId)
  const within = actor.posts.some(
    (post) => post.permissions.has(defined.permissions.read) && isWithin(path, subtree(post.organisationPath)),
  )
  if (!within) throw refuse('base.forbidden', `“${name}”不在您的权限范围内`)
  const settings = await settingsOf(db, defined.procedure.kind, path)
  const edition = getEdition(defined.procedure, today)
  const limits = limitsWith(edition, settings).map((limit) => {
    const usual = edition.limits.find(({ id }) => id === limit.id) ?? limit
    const set = settings.find((one) => one.limit === limit.id)
    return {
      limit: limit.id,
      text: limit.text,
      length: limit.length,
      extension: limit.extension?.length ?? null,
      usualLength: usual.length,
      usualExtension: usual.extension?.length ?? null,
      citation: limit.citation,
      confidence: limit.confidence,
      setting: set
        ? {
            organisationName: set.organisationName,
            reason: set.reason,
            decidedByName: set.decidedByName,
            decidedAt: set.decidedAt,
          }
        : null,
    }
  })
  return { limits }
}

/** A length that no law fixes may be set by the department, with a reason; clocks that run already keep theirs. */
export async function setLimit(
  defined: DefinedCases,
  { input, actor, db, now, today, audit }: Writing<InputOf<DefinedCases['endpoints']['setLimit']>>,
) {
  const { organisationId, limit: id, length, extension, reason } = input.body
  const { path, name } = await getOrganisation(db, organisationId)
  if (!mayAct(actor, defined.permissions.lead, path)) throw refuse('base.forbidden', `“${name}”不在您的权限范围内`)
  const limit = getEdition(defined.procedure, today).limits.find((one) => one.id === id)
  if (!limit) throw procedureProblems.refuse('procedures.not-possible-now', '本程序没有这一期限，请刷新后重新选择')
  if (limit.confidence !== '待确认')
    throw procedureProblems.refuse(
      'procedures.not-possible-now',
      `“${limit.text}”由${limit.citation}规定，单位不能自行设定`,
    )
  const decided = {
    length: length && asJson(length),
    extension: extension && asJson(extension),
    reason,
    decided_by: actor.personId,
    decided_by_name: actor.name,
    decided_at: now,
  }
  await caseTables(db)
    .insertInto('procedures.limit_setting')
    .values({ kind: defined.procedure.kind, organisation_id: organisationId, limit_id: id, ...decided })
    .onConflict((conflict) => conflict.columns(['kind', 'organisation_id', 'limit_id']).doUpdateSet(decided))
    .execute()
  audit({ organisationId, summary: `设定${name}的“${limit.text}”：${reason}`, details: { length, extension } })
  return readUnitLimits(db, defined, organisationId, actor, today)
}
