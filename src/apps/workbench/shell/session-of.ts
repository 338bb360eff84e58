import { roles, type Me } from '#platform/identity/contract/index.ts'
import type { Session } from '#ui/workbench/index.ts'

/** The signed-in person as the pages need it. */
export function sessionOf(me: Me): Session {
  return {
    personId: me.personId,
    name: me.name,
    username: me.username,
    posts: me.posts.map((post) => ({
      organisationId: post.organisationId,
      organisationName: post.organisationName,
      roleText: roles[post.role],
      onBehalfOf: post.onBehalfOf?.name ?? null,
    })),
    permissions: new Set(me.posts.flatMap((post) => post.permissions)),
  }
}
