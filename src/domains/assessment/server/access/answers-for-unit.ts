import type { Actor } from '#base/http/index.ts'

/** Whether the person speaks for the unit itself: by a post in it, not by one above it. */
export function answersForUnit(actor: Actor, unitId: string): boolean {
  return actor.posts.some((post) => post.organisationId === unitId && post.permissions.has('assessment.object'))
}

/** Whose post was used, where it is another person's (AB岗). */
export function onBehalfOf(actor: Actor, permission: string): string | null {
  const posts = actor.posts.filter((post) => post.permissions.has(permission))
  return posts.some((post) => post.onBehalfOf === null) ? null : (posts[0]?.onBehalfOf?.name ?? null)
}
