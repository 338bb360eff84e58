import type { Db, Transaction } from '#base/database/index.ts'
import { registerProblems, type RegisterDifference } from '../contract/index.ts'
import { compareRows } from '../domain/index.ts'
import { getPublicVersion } from './read-register.ts'
import { allRowsOf } from './read-rows.ts'

/** What changed between two public versions. @throws Problem `registers.version-not-found`, also where one was withdrawn */
export async function compareVersions(
  db: Db | Transaction,
  code: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<RegisterDifference> {
  const before = await getPublicVersion(db, code, { version: from })
  const after = await getPublicVersion(db, code, { version: to })
  const withdrawn = [before, after].find(({ version }) => version.state === 'withdrawn')
  if (withdrawn)
    throw registerProblems.refuse(
      'registers.version-not-found',
      `第 ${withdrawn.version.number} 版已撤下，不能比较，请选择其他版本`,
    )
  const known = new Set(after.version.columns.map(({ key }) => key))
  const columns = [...after.version.columns, ...before.version.columns.filter(({ key }) => !known.has(key))]
  const [earlier, later] = [await allRowsOf(db, before.version.id), await allRowsOf(db, after.version.id)]
  return { from, to, ...compareRows(earlier, later, columns, after.version.headline) }
}
