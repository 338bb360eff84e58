import type { PermissionTexts } from '#base/http/index.ts'

export type PermissionsByRole = ReadonlyMap<string, ReadonlySet<string>>

/** Turns what the modules declare (permission → roles) around (role → permissions); one shared set per role. */
export function permissionsByRole(texts: readonly PermissionTexts[]): PermissionsByRole {
  const byRole = new Map<string, Set<string>>()
  for (const [permission, { roles }] of texts.flatMap((module) => Object.entries(module))) {
    for (const role of roles) {
      const held = byRole.get(role) ?? new Set()
      byRole.set(role, held.add(permission))
    }
  }
  return byRole
}
