import type { PermissionTexts } from '#base/http/contract.ts'

export const permissions: PermissionTexts = {
  'guidance.read': {
    text: '查看走访指导',
    roles: ['cityOffice', 'reportingClerk', 'reviewer', 'leader', 'supervisor'],
  },
  'guidance.record': { text: '登记走访指导及其后续', roles: ['reportingClerk', 'reviewer'] },
}
