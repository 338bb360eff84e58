import type { PermissionTexts } from '#base/http/contract.ts'

export const evidencePermissions = {
  'evidence.read': {
    text: '查看工作记录（佐证）',
    roles: ['cityOffice', 'reportingClerk', 'reviewer', 'leader', 'supervisor'],
  },
} as const satisfies PermissionTexts
