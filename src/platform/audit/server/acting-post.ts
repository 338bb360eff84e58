import type { Actor, Post } from '#base/http/index.ts'
import { isWithin, subtree } from '#base/http/index.ts'

/**
 * The post that an act was done with: an own one wherever it suffices, else one held by delegation (AB岗), whose holder
 * then stands on record beside the actor. `organisationPath` null: the act belongs to no organisation in particular.
 */
export function actingPost(actor: Actor, permission: string, organisationPath: string | null): Post | undefined {
  const needsPermission = permission !== 'signedIn' && permission !== 'public'
  const sufficient = actor.posts.filter(
    (post) =>
      (!needsPermission || post.permissions.has(permission)) &&
      (organisationPath === null || isWithin(organisationPath, subtree(post.organisationPath))),
  )
  return sufficient.find((post) => !post.onBehalfOf) ?? sufficient[0]
}
