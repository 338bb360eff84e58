import type { Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import { organisationProblems, type Organisation } from '../contract/index.ts'
import { getOrganisation } from './read-organisation.ts'
import { knownDay } from './since-ever.ts'

/** The unit, if it lies within the actor's scope. @throws Problem */
export async function getManaged(tx: Transaction, actor: Actor, id: string): Promise<Organisation> {
  const organisation = await getOrganisation(tx, id)
  if (!mayAct(actor, 'organisations.manage', organisation.path))
    throw organisationProblems.refuse('organisations.outside-scope', `“${organisation.name}”不在您的管辖范围内`)
  return organisation
}

/** @throws Problem where the unit no longer exists */
export function refuseAbolished(organisation: Organisation): void {
  if (organisation.abolishedOn)
    throw organisationProblems.refuse(
      'organisations.abolished',
      `“${organisation.name}”已于 ${organisation.abolishedOn} 撤销，不能再变更`,
    )
}

/** A change holds from a day that has come and that does not lie before the change it replaces. @throws Problem */
export function refuseWrongDay(on: string, today: string, presentSince: string): void {
  if (on > today)
    throw organisationProblems.refuse('organisations.wrong-day', `生效日期 ${on} 还没有到，请在当日或之后登记`)
  if (on < presentSince)
    throw organisationProblems.refuse(
      'organisations.wrong-day',
      `生效日期 ${on} 早于上一次变更（${knownDay(presentSince)}），请核对`,
    )
}
