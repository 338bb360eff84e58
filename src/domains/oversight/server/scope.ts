import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { refuse, scopesOf, type Actor } from '#base/http/index.ts'

/** Whether one of the columns (paths of units) lies where the actor holds the permission; nowhere where there is none. */
export function isWithinScope(actor: Actor, permission: string, ...paths: string[]): RawBuilder<SqlBool> {
  const scopes = scopesOf(actor, permission)
  if (!scopes.length) return sql<SqlBool>`false`
  const each = paths.flatMap((path) =>
    scopes.map(({ from, below }) => sql`(${sql.ref(path)} >= ${from} and ${sql.ref(path)} < ${below})`),
  )
  return sql<SqlBool>`(${sql.join(each, sql` or `)})`
}

/** Words of a search inside `ilike`. */
export function like(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
}

/**
 * The actor with the posts of one unit alone, so that a page is about that unit and nothing else; the first that holds
 * the permission unless one is named. @throws Problem `base.forbidden`
 */
export function actorAt(actor: Actor, permission: string, organisationId?: string) {
  const post = actor.posts.find(
    (one) => one.permissions.has(permission) && (organisationId === undefined || one.organisationId === organisationId),
  )
  if (!post) throw refuse('base.forbidden', '您在这个单位没有相应的岗位，请在右上角核对您的岗位')
  const posts = actor.posts.filter((one) => one.organisationId === post.organisationId)
  return { post, actor: { ...actor, posts } }
}
