import type { Transaction } from '#base/database/index.ts'
import { organisationProblems } from '../contract/index.ts'
import { organisationTables } from './tables.ts'

/** @throws Problem where another unit has the code, or another living child of the parent the name */
export async function refuseTaken(
  tx: Transaction,
  wanted: { name?: string; code?: string | null; parentId?: string | null; except: string | null },
): Promise<void> {
  const others = organisationTables(tx)
    .selectFrom('organisations.organisation')
    .select('name')
    .$if(wanted.except !== null, (query) => query.where('id', '<>', wanted.except!))
  if (wanted.code) {
    const holder = await others.where('code', '=', wanted.code).executeTakeFirst()
    if (holder)
      throw organisationProblems.refuse(
        'organisations.code-taken',
        `编号 ${wanted.code} 已属于“${holder.name}”，请核对编号`,
      )
  }
  if (wanted.name !== undefined && wanted.parentId !== undefined) {
    const namesake = await others
      .where('name', '=', wanted.name)
      .where('parent_id', 'is not distinct from', wanted.parentId)
      .where('abolished_on', 'is', null)
      .executeTakeFirst()
    if (namesake)
      throw organisationProblems.refuse(
        'organisations.name-taken',
        `同一上级下已有“${wanted.name}”，请换一个名称或直接使用该单位`,
      )
  }
}
