import type { Transaction } from '#base/database/index.ts'
import { mayAct, type Actor, type AuditNote } from '#base/http/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import { identityProblems, type Account } from '../contract/index.ts'
import { lockPerson } from './add-post.ts'
import { getAccount } from './read-accounts.ts'

/** Another person's account within the actor's scope, held until the transaction ends. @throws Problem */
export async function getManagedAccount(
  tx: Transaction,
  actor: Actor,
  permission: string,
  personId: string,
  today: string,
): Promise<Account> {
  await lockPerson(tx, personId)
  const account = await getAccount(tx, actor, permission, personId, today)
  if (personId === actor.personId)
    throw identityProblems.refuse('identity.own-rights', '不能这样处理本人的账号，请由另一名管理员办理')
  return account
}

/** @throws Problem where the unit lies outside the actor's scope */
export async function refuseOutside(
  tx: Transaction,
  actor: Actor,
  permission: string,
  organisationId: string,
): Promise<void> {
  const organisation = await getOrganisation(tx, organisationId)
  if (!mayAct(actor, permission, organisation.path))
    throw identityProblems.refuse('identity.outside-scope', `“${organisation.name}”不在您的管辖范围内`)
}

export function noteOnAccount(
  account: { id: string; name: string; organisationId: string },
  summary: string,
): AuditNote {
  return { subject: `identity.person:${account.id}`, organisationId: account.organisationId, summary }
}
