import type { PermissionTexts } from '#base/http/contract.ts'

export const organisationPermissions = {
  'organisations.manage': { text: '维护机构（新建、更名、调整、撤并、导入）', roles: ['systemAdministrator'] },
  'organisations.export': {
    text: '导出机构名录',
    roles: ['systemAdministrator', 'securityAdministrator', 'auditAdministrator', 'cityOffice'],
  },
} as const satisfies PermissionTexts
