import type { PermissionTexts } from '#base/http/contract.ts'

export const publishingPermissions = {
  'publishing.read': {
    text: '查看发布件',
    roles: ['cityOffice', 'reportingClerk', 'reviewer', 'leader', 'supervisor'],
  },
  'publishing.draft': { text: '起草发布件', roles: ['cityOffice', 'reportingClerk'] },
  'publishing.review-legality': { text: '发布件法制审核', roles: ['reviewer'] },
  'publishing.review-privacy': { text: '发布件保密及个人信息审查', roles: ['reviewer', 'cityOffice'] },
  'publishing.sign': { text: '签发发布件', roles: ['leader'] },
  'publishing.publish': { text: '公布已签发的发布件', roles: ['cityOffice', 'leader'] },
  'publishing.withdraw': { text: '撤下已公布的内容', roles: ['cityOffice', 'leader'] },
} as const satisfies PermissionTexts
export type PublishingPermission = keyof typeof publishingPermissions
