import type { PermissionTexts } from '#base/http/contract.ts'

export const permissions: PermissionTexts = {
  'supervision.read': {
    text: '查看督导记录、整改通知和督导体系',
    roles: ['cityOffice', 'supervisor', 'leader', 'reviewer', 'reportingClerk'],
  },
  // What will be drawn or visited is not told to those who will be visited.
  'supervision.read-plans': { text: '查看检查计划', roles: ['cityOffice', 'supervisor', 'leader'] },
  'supervision.plan': { text: '制定检查计划、随机抽取', roles: ['cityOffice', 'supervisor'] },
  'supervision.visit': { text: '记录督导、下达整改通知、复查', roles: ['cityOffice', 'supervisor'] },
  'supervision.answer': { text: '签收整改通知、报送整改情况', roles: ['reviewer', 'reportingClerk'] },
}
