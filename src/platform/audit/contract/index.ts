/** Door for browser and server: what the audit log shows and answers. */
import type { PermissionTexts } from '#base/http/contract.ts'

export * from './entry.ts'
export * from './endpoints.ts'

export const auditPermissions = {
  'audit.read': { text: '查询审计日志', roles: ['auditAdministrator'] },
  'audit.export': { text: '导出审计日志', roles: ['auditAdministrator'] },
  'audit.verify': { text: '校验审计日志', roles: ['auditAdministrator'] },
} as const satisfies PermissionTexts
