import { refuse, type Actor } from '#base/http/index.ts'

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
