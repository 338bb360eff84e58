import type { PermissionTexts } from '#base/http/contract.ts'

/** Roles whose holders may be called to review. */
export const reviewingRoles = ['cityOffice', 'supervisor', 'reviewer', 'expert'] as const

export const permissions: PermissionTexts = {
  'case-file-reviews.read': {
    text: '查看案卷评查和抽查结果',
    roles: ['cityOffice', 'supervisor', 'leader', 'reviewer', 'reportingClerk'],
  },
  'case-file-reviews.manage': {
    text: '组织案卷评查：抽取案卷、指定评查人、认定结果、制定评查表',
    roles: ['cityOffice', 'supervisor'],
  },
  'case-file-reviews.review': { text: '评查分给自己的案卷', roles: [...reviewingRoles] },
  'case-file-reviews.answer': { text: '对评查结果提出陈述、报整改情况', roles: ['reviewer', 'reportingClerk'] },
}
