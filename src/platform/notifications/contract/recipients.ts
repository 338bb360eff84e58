import type { Role } from '#platform/identity/contract/index.ts'

/** Who is told: people, or whoever holds one of the roles in the unit itself on the day of telling. */
export type Recipients =
  | { readonly personIds: readonly string[] }
  | { readonly organisationId: string; readonly roles: readonly Role[] }
