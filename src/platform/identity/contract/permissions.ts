import type { PermissionTexts } from '#base/http/contract.ts'

/** The three administrators never share a right that changes something. */
export const identityPermissions = {
  'identity.view-accounts': {
    text: '查看账号与岗位',
    roles: ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'],
  },
  'identity.manage-accounts': { text: '新建、停用、解锁账号，重置密码', roles: ['systemAdministrator'] },
  'identity.reveal-contact': { text: '查看完整联系方式', roles: ['systemAdministrator', 'cityOffice'] },
  'identity.assign-posts': { text: '授予和收回岗位', roles: ['securityAdministrator'] },
  'identity.hand-over-work': { text: '办理工作交接', roles: ['securityAdministrator'] },
  'identity.end-sessions': { text: '查看并结束他人的登录', roles: ['securityAdministrator'] },
  'identity.reset-second-factor': { text: '重置动态码', roles: ['securityAdministrator'] },
  'identity.set-policy': { text: '修改安全策略', roles: ['securityAdministrator'] },
} as const satisfies PermissionTexts
