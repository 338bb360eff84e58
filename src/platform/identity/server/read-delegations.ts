import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import { identityProblems, type Delegation } from '../contract/index.ts'
import { identityTables } from './tables.ts'

function selectDelegations(db: Db | Transaction, today: string) {
  return identityTables(db)
    .selectFrom('identity.delegation as d')
    .innerJoin('identity.post as post', 'post.id', 'd.post_id')
    .innerJoin('identity.person as holder', 'holder.id', 'post.person_id')
    .innerJoin('identity.person as receiver', 'receiver.id', 'd.to_person_id')
    .innerJoin('organisations.organisation as o', 'o.id', 'post.organisation_id')
    .select(['d.id', 'd.post_id as postId', 'post.role', 'o.name as organisationName', 'o.id as organisationId'])
    .select(['d.from_on as fromOn', 'd.last_on as lastOn', 'd.reason'])
    .select(({ ref }) => [
      sql<Delegation['from']>`jsonb_build_object('personId', ${ref('holder.id')}, 'name', ${ref('holder.name')})`.as(
        'from',
      ),
      sql<Delegation['to']>`jsonb_build_object('personId', ${ref('receiver.id')}, 'name', ${ref('receiver.name')})`.as(
        'to',
      ),
      sql<Delegation['state']>`case when d.revoked_at is not null then 'revoked' when d.last_on < ${today} then 'over'
        when d.from_on > ${today} then 'coming' else 'running' end`.as('state'),
    ])
    .orderBy('d.from_on', 'desc')
    .orderBy('d.id')
}

/** AB岗 that the person gave and received, the youngest first. */
export async function listDelegations(
  db: Db | Transaction,
  personId: string,
  today: string,
): Promise<{ given: Delegation[]; received: Delegation[] }> {
  const [given, received] = await Promise.all([
    selectDelegations(db, today).where('post.person_id', '=', personId).execute(),
    selectDelegations(db, today).where('d.to_person_id', '=', personId).execute(),
  ])
  return { given, received }
}

/** @throws Problem where it is not the person's, given or received */
export async function getOwnDelegation(db: Db | Transaction, id: string, personId: string, today: string) {
  const delegation = await selectDelegations(db, today).where('d.id', '=', id).executeTakeFirst()
  if (!delegation || ![delegation.from.personId, delegation.to.personId].includes(personId))
    throw identityProblems.refuse('identity.delegation-not-found', '没有这项 AB 岗，请刷新后再试')
  return delegation
}
