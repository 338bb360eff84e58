import type { PermissionTexts } from '#base/http/contract.ts'

/** Roles whose holders may be asked to judge. */
export const judgingRoles = ['cityOffice', 'supervisor', 'reviewer', 'expert'] as const

/** Roles that run a contest and so know whose case each number is. */
export const organisingRoles = ['cityOffice', 'supervisor'] as const

export const permissions: PermissionTexts = {
  'typical-cases.read': {
    text: '查看典型案例',
    roles: ['cityOffice', 'reportingClerk', 'reviewer', 'leader', 'supervisor'],
  },
  'typical-cases.write': { text: '编写典型案例并送发布审核、推荐参加评选', roles: ['reportingClerk'] },
  'typical-cases.organise-selection': { text: '组织案例评选、公布结果', roles: [...organisingRoles] },
  'typical-cases.judge': { text: '给请自己评的案例评分', roles: [...judgingRoles] },
  'typical-cases.decide-target': { text: '确定典型案例的年度数量', roles: ['cityOffice', 'reviewer', 'leader'] },
}
