import type { PermissionTexts } from '#base/http/contract.ts'

export const consultationPermissions = {
  'consultations.read': {
    text: '查看征求意见',
    roles: ['cityOffice', 'reportingClerk', 'reviewer', 'leader', 'supervisor'],
  },
  'consultations.manage': { text: '组织征求意见，登记和答复意见', roles: ['cityOffice', 'reportingClerk'] },
  'consultations.conclude': { text: '办结征求意见', roles: ['cityOffice', 'reviewer', 'leader'] },
} as const satisfies PermissionTexts
export type ConsultationPermission = keyof typeof consultationPermissions
