import { sql } from 'kysely'
import { businessToday } from '#base/clock/index.ts'
import type { Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import { identityProblems, isAdministratorRole, roles, type Role } from '../contract/index.ts'
import { actorCache } from './actor-cache.ts'
import { identityTables } from './tables.ts'

export interface NewPost {
  readonly personId: string
  readonly organisationId: string
  readonly role: Role
  /** First day; today unless said. */
  readonly fromOn?: string
  /** Last day, included; open unless said. */
  readonly lastOn?: string | null
  readonly grantedBy?: string | null
}

/** Gives a person a role in an organisation. @throws Problem where held already, or where administrators would mix */
export async function addPost(tx: Transaction, post: NewPost): Promise<{ id: string }> {
  const { personId, organisationId, role, fromOn = businessToday(), lastOn = null } = post
  if (lastOn !== null && lastOn < fromOn)
    throw identityProblems.refuse('identity.wrong-days', `截止日期 ${lastOn} 早于起始日期 ${fromOn}，请核对`)
  await lockPerson(tx, personId)
  await refuseMixedAdministration(tx, personId, role, fromOn, lastOn)
  const tables = identityTables(tx)
  const same = await tables
    .selectFrom('identity.post')
    .select('id')
    .where('person_id', '=', personId)
    .where('organisation_id', '=', organisationId)
    .where('role', '=', role)
    .where((where) => where.or([where('last_on', 'is', null), where('last_on', '>=', fromOn)]))
    .$if(lastOn !== null, (query) => query.where('from_on', '<=', lastOn!))
    .executeTakeFirst()
  if (same) throw identityProblems.refuse('identity.already-holds', `该人员在此期间已在该单位任“${roles[role]}”`)
  const id = newId()
  await tables
    .insertInto('identity.post')
    .values({
      id,
      person_id: personId,
      organisation_id: organisationId,
      role,
      from_on: fromOn,
      last_on: lastOn,
      granted_by: post.grantedBy ?? null,
      ended_by: null,
      end_reason: null,
    })
    .execute()
  actorCache.forget(personId)
  return { id }
}

/** Who changes the rights of one person waits for whoever does so at the same moment. */
export async function lockPerson(tx: Transaction, personId: string): Promise<void> {
  const person = await identityTables(tx)
    .selectFrom('identity.person')
    .select('id')
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (!person) throw identityProblems.refuse('identity.account-not-found', '没有这个人员，请重新选择')
}

/**
 * 三员分立. Looks at posts and at delegations of the person that overlap the days. The person must be locked.
 * @throws Problem `identity.administrators-apart`
 */
export async function refuseMixedAdministration(
  tx: Transaction,
  personId: string,
  role: Role,
  fromOn: string,
  lastOn: string | null,
): Promise<void> {
  if (!isAdministratorRole(role)) return
  const { rows } = await sql<{ role: Role }>`
    select role from identity.post
    where person_id = ${personId} and from_on <= coalesce(${lastOn}::date, 'infinity') and coalesce(last_on, 'infinity') >= ${fromOn}
    union
    select post.role from identity.delegation d join identity.post on post.id = d.post_id
    where d.to_person_id = ${personId} and d.revoked_at is null
      and d.from_on <= coalesce(${lastOn}::date, 'infinity') and d.last_on >= ${fromOn}
  `.execute(tx)
  const other = rows.find((row) => isAdministratorRole(row.role) && row.role !== role)
  if (other)
    throw identityProblems.refuse(
      'identity.administrators-apart',
      `该人员已是${roles[other.role]}，不能同时任${roles[role]}，请另选人员`,
    )
}
