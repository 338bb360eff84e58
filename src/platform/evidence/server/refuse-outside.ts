import type { Db, Transaction } from '#base/database/index.ts'
import { isWithin, refuse, type PathRange } from '#base/http/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'

/** @throws Problem `base.forbidden` where the unit lies outside the ranges */
export async function refuseOutside(
  db: Db | Transaction,
  organisationId: string,
  ranges: readonly PathRange[],
): Promise<void> {
  const { path, name } = await getOrganisation(db, organisationId)
  if (!ranges.some((range) => isWithin(path, range)))
    throw refuse('base.forbidden', `您的岗位不能查看“${name}”的工作记录，请联系该单位或上级单位`)
}
