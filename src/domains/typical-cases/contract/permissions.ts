import type { PermissionTexts } from '#base/http/contract.ts'

export const permissions: PermissionTexts = {
  'typical-cases.read': {
    text: '查看典型案例',
    roles: ['cityOffice', 'reportingClerk', 'reviewer', 'leader', 'supervisor'],
  },
  'typical-cases.write': { text: '编写典型案例并送发布审核', roles: ['reportingClerk'] },
}
