/** A half-open range of organisation paths: the subtree of one organisation. */
export interface PathRange {
  readonly from: string
  readonly below: string
}

/** Who acts: one signed-in person with all posts of the day. Made by identity, read by everyone. */
export interface Actor {
  readonly personId: string
  readonly name: string
  readonly sessionId: string
  readonly posts: readonly Post[]
  /** Must set a new password before anything else. */
  readonly mustChangePassword: boolean
}

export interface Post {
  readonly organisationId: string
  readonly organisationName: string
  readonly organisationPath: string
  readonly role: string
  /** AB岗: the post is another person's, held by dated delegation; both names go on record. */
  readonly onBehalfOf: { readonly personId: string; readonly name: string } | null
  readonly permissions: ReadonlySet<string>
}

/** The paths below and at `path`; `/` sorts directly above `.`, the separator. */
export function subtree(path: string): PathRange {
  return { from: path, below: `${path}/` }
}

/** Subtrees in which the actor holds the permission; empty means none, and nothing is shown. */
export function scopesOf(actor: Actor, permission: string): PathRange[] {
  return actor.posts.filter((post) => post.permissions.has(permission)).map((post) => subtree(post.organisationPath))
}

/** Whether the actor holds the permission for this organisation. */
export function mayAct(actor: Actor, permission: string, organisationPath: string): boolean {
  return scopesOf(actor, permission).some((range) => isWithin(organisationPath, range))
}

export function isWithin(path: string, range: PathRange): boolean {
  return path === range.from || (path.startsWith(`${range.from}.`) && path < range.below)
}
