import type { Transaction } from '#base/database/index.ts'
import { organisationProblems } from '../contract/index.ts'
import { abolishOrganisation } from './abolish-organisation.ts'
import { moveOrganisation } from './move-organisation.ts'
import { organisationTables } from './tables.ts'

export interface Merger {
  readonly sourceIds: readonly string[]
  readonly targetId: string
  readonly on: string
  readonly reason: string
}

/** The sources end in favour of the target, and what stood below them comes to stand below it. */
export async function mergeOrganisations(
  tx: Transaction,
  merger: Merger,
  time: { now: Date; today: string },
): Promise<void> {
  const { targetId, on, reason } = merger
  const sourceIds = [...new Set(merger.sourceIds)]
  if (sourceIds.includes(targetId))
    throw organisationProblems.refuse('organisations.own-subtree', '合并后的单位不能同时列在被合并的单位里')
  for (const sourceId of sourceIds) {
    const units = await organisationTables(tx)
      .selectFrom('organisations.organisation')
      .select('id')
      .where('parent_id', '=', sourceId)
      .where('abolished_on', 'is', null)
      .where('id', '<>', targetId)
      .orderBy('path')
      .execute()
    for (const unit of units) await moveOrganisation(tx, unit.id, { parentId: targetId, on, reason }, time)
    await abolishOrganisation(tx, sourceId, { on, reason, successorIds: [targetId] }, time)
  }
}
