import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, refuse, type Actor } from '#base/http/index.ts'
import { programmeProblems } from '../contract/index.ts'
import { programmeTables, type ProgrammeTable } from './tables.ts'

/**
 * Locks a draft for one change and counts its revision up. `revision` undefined changes whatever stands now.
 * @throws Problem when it is not there, not this person's, already issued, or changed meanwhile
 */
export async function changeDraft(
  tx: Transaction,
  programmeId: string,
  actor: Actor,
  permission: string,
  now: Date,
  revision?: number,
): Promise<ProgrammeTable> {
  const tables = programmeTables(tx)
  const programme = await tables
    .selectFrom('programmes.programme')
    .selectAll()
    .where('id', '=', programmeId)
    .forUpdate()
    .executeTakeFirst()
  if (!programme) throw programmeProblems.refuse('programmes.not-found')
  await requireScope(tx, programme.organisation_id, actor, permission)
  if (programme.state !== 'draft')
    throw programmeProblems.refuse('programmes.already-issued', '方案已印发，不能再修改；确需改动请另行印发补充通知')
  if (revision !== undefined && programme.revision !== revision)
    throw programmeProblems.refuse(
      'programmes.changed-meanwhile',
      '方案刚被他人修改，请核对最新内容后再次保存；您填写的内容仍在页面上',
    )
  await tables
    .updateTable('programmes.programme')
    .set({ revision: programme.revision + 1, changed_at: now })
    .where('id', '=', programmeId)
    .execute()
  return programme
}

/** @throws Problem `base.forbidden` unless the person holds the permission for the unit */
export async function requireScope(
  tx: Db | Transaction,
  organisationId: string,
  actor: Actor,
  permission: string,
): Promise<void> {
  // A post in this very unit needs no look at the tree.
  if (actor.posts.some((post) => post.organisationId === organisationId && post.permissions.has(permission))) return
  const unit = await programmeTables(tx)
    .selectFrom('organisations.organisation')
    .select(['path', 'name'])
    .where('id', '=', organisationId)
    .executeTakeFirst()
  if (!unit) throw refuse('base.not-found', '没有这个单位')
  if (!mayAct(actor, permission, unit.path)) throw refuse('base.forbidden', `“${unit.name}”不在您的权限范围内`)
}
