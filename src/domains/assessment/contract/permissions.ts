import type { PermissionTexts } from '#base/http/contract.ts'

export const permissions: PermissionTexts = {
  'assessment.read': {
    text: '查看考评结果',
    roles: ['cityOffice', 'leader', 'supervisor', 'reviewer', 'reportingClerk'],
  },
  'assessment.oversee': { text: '查看各单位考评全过程', roles: ['cityOffice', 'leader', 'supervisor'] },
  'assessment.judge': { text: '认定评分标准', roles: ['cityOffice'] },
  'assessment.grade': { text: '录入考评事实、初评和反馈', roles: ['cityOffice'] },
  'assessment.score': { text: '专家评审打分', roles: ['expert'] },
  'assessment.note-mark': { text: '记录加分、扣分事项', roles: ['cityOffice', 'supervisor'] },
  'assessment.object': { text: '代表本单位陈述、申诉', roles: ['reviewer'] },
  'assessment.review': { text: '复核申诉', roles: ['cityOffice'] },
  'assessment.deliberate': { text: '登记集体审定', roles: ['cityOffice'] },
  'assessment.approve': { text: '签批考评结果', roles: ['leader'] },
  'assessment.circulate': { text: '通报考评结果', roles: ['cityOffice'] },
}
