import { z } from 'zod'

/** Roles and how a person reads them. A post is a role in one organisation; it reaches that organisation's subtree. */
export const roles = {
  systemAdministrator: '系统管理员',
  securityAdministrator: '安全管理员',
  auditAdministrator: '审计管理员',
  cityOffice: '市级办公室',
  reportingClerk: '报送联络员',
  reviewer: '审核人',
  expert: '评审专家',
  surveyor: '调查员',
  leader: '领导',
  supervisor: '督导检查人员',
} as const
export type Role = keyof typeof roles
export const Role = z.enum(Object.keys(roles) as [Role], '没有这个角色')

/** 三员分立: nobody may hold two of these, neither by post nor by delegation. */
export const administratorRoles = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const

export function isAdministratorRole(role: string): role is (typeof administratorRoles)[number] {
  return (administratorRoles as readonly string[]).includes(role)
}
