import { expect, test } from 'vitest'
import { auditPermissions } from '#platform/audit/contract/index.ts'
import { organisationPermissions } from '#platform/organisations/contract/index.ts'
import { administratorRoles, identityPermissions, roles } from '../contract/index.ts'
import { permissionsByRole } from './permissions-by-role.ts'

const own = [identityPermissions, organisationPermissions, auditPermissions]
const byRole = permissionsByRole(own)
const held = (role: string) => [...(byRole.get(role) ?? [])]

test('the three administrators share only what looks and never what changes', () => {
  const shared = held('systemAdministrator').filter((permission) => held('securityAdministrator').includes(permission))
  expect(shared.toSorted()).toEqual(['identity.view-accounts', 'organisations.export'])
  expect(held('systemAdministrator').filter((permission) => permission.startsWith('audit.'))).toEqual([])
  expect(held('securityAdministrator').filter((permission) => permission.startsWith('audit.'))).toEqual([])
  expect(held('auditAdministrator').toSorted()).toEqual([
    'audit.export',
    'audit.read',
    'audit.verify',
    'identity.view-accounts',
    'organisations.export',
  ])
})

test('no administrator both makes accounts and gives rights', () => {
  for (const role of administratorRoles)
    expect(['identity.manage-accounts', 'identity.assign-posts'].every((one) => held(role).includes(one))).toBe(false)
})

test('every permission is held by a role that exists', () => {
  for (const [permission, text] of own.flatMap((texts) => Object.entries(texts))) {
    expect(text.roles.length, permission).toBeGreaterThan(0)
    for (const role of text.roles) expect(Object.keys(roles)).toContain(role)
  }
})
