import type { Db, Transaction } from '#base/database/index.ts'
import { identityProblems, type PostView, type Role } from '../contract/index.ts'
import { identityTables } from './tables.ts'

function selectPosts(db: Db | Transaction) {
  return identityTables(db)
    .selectFrom('identity.post as post')
    .innerJoin('organisations.organisation as o', 'o.id', 'post.organisation_id')
    .select(['post.id', 'post.role', 'o.id as organisationId', 'o.name as organisationName'])
    .select(['post.from_on as fromOn', 'post.last_on as lastOn'])
    .orderBy('o.path')
    .orderBy('post.from_on')
    .orderBy('post.id')
}

/** Posts of these people that are not over yet, by person. */
export async function listPostsOf(
  db: Db | Transaction,
  personIds: readonly string[],
  today: string,
): Promise<Map<string, PostView[]>> {
  if (personIds.length === 0) return new Map()
  const rows = await selectPosts(db)
    .select('post.person_id as personId')
    .where('post.person_id', 'in', personIds)
    .where((where) => where.or([where('post.last_on', 'is', null), where('post.last_on', '>=', today)]))
    .execute()
  const byPerson = new Map<string, PostView[]>()
  for (const { personId, ...post } of rows) byPerson.set(personId, [...(byPerson.get(personId) ?? []), post])
  return byPerson
}

/** All posts that the person ever had. */
export function listPostHistory(db: Db | Transaction, personId: string): Promise<PostView[]> {
  return selectPosts(db).where('post.person_id', '=', personId).execute()
}

export interface HeldBy extends PostView {
  readonly role: Role
  readonly personId: string
  readonly personName: string
  readonly organisationPath: string
}

/** @throws Problem `identity.post-not-found` */
export async function getPost(db: Db | Transaction, postId: string): Promise<HeldBy> {
  const post = await selectPosts(db)
    .innerJoin('identity.person as p', 'p.id', 'post.person_id')
    .select(['p.id as personId', 'p.name as personName', 'o.path as organisationPath'])
    .where('post.id', '=', postId)
    .executeTakeFirst()
  if (!post) throw identityProblems.refuse('identity.post-not-found', '没有这个岗位，可能已经调整，请刷新后再试')
  return post
}
