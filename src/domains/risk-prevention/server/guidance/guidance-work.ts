import type { Db } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import type { GuidanceStart } from '../../contract/index.ts'

/** The module that does guidance as work: where it begins, and how much of it is under way. Nothing here names it. */
export interface GuidanceWork {
  /** Who does not hold it is not led there. */
  readonly permission: string
  /** Page where guidance about this point begins for one firm. */
  readonly onePath: (riskPointId: string) => string
  /** Page where it begins for many firms of a trade. */
  readonly manyPath: (riskPointId: string) => string
  /** Begun and not yet in the firm's hands, by point. */
  readonly countUnderWay: (db: Db, riskPointIds: readonly string[]) => Promise<ReadonlyMap<string, number>>
}

let work: GuidanceWork | undefined

/** Called in `module.ts` by the module that does guidance as work. */
export function registerGuidanceWork(one: GuidanceWork): void {
  work = one
}

export function guidanceStartOf(riskPointId: string, actor: Actor): GuidanceStart | null {
  const found = work
  if (!found || !actor.posts.some(({ permissions }) => permissions.has(found.permission))) return null
  return { onePath: found.onePath(riskPointId), manyPath: found.manyPath(riskPointId) }
}

export async function countUnderWay(db: Db, riskPointIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  return work && riskPointIds.length ? work.countUnderWay(db, riskPointIds) : new Map()
}
