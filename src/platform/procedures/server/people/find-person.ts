import type { Db, Transaction } from '#base/database/index.ts'
import { isWithin, subtree } from '#base/http/index.ts'
import type { SeatHolder } from '../../contract/index.ts'
import { procedureProblems } from '../../contract/index.ts'
import { caseTables } from '../tables.ts'

/**
 * Somebody with an account in use; of this unit and what is below it where `path` is given.
 * @throws Problem `procedures.person-not-usable`
 */
export async function getColleague(db: Db | Transaction, personId: string, path?: string): Promise<SeatHolder> {
  const person = await caseTables(db)
    .selectFrom('identity.person as p')
    .innerJoin('organisations.organisation as o', 'o.id', 'p.organisation_id')
    .select(['p.name', 'o.path'])
    .where('p.id', '=', personId)
    .where('p.disabled_at', 'is', null)
    .executeTakeFirst()
  if (!person || (path !== undefined && !isWithin(person.path, subtree(path))))
    throw procedureProblems.refuse(
      'procedures.person-not-usable',
      path === undefined ? '没有这个在用的人员账号，请重新选择' : '须是办理单位及其下级单位的在用人员，请重新选择',
    )
  return { personId, name: person.name }
}
