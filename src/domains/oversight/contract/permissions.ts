import type { PermissionTexts } from '#base/http/contract.ts'

const unitPeople = ['reviewer', 'reportingClerk']

export const permissions: PermissionTexts = {
  'oversight.read': { text: '查看领导一页纸', roles: ['leader', 'cityOffice'] },
  'oversight.instruct': { text: '批示、办结批示件', roles: ['leader'] },
  'oversight.follow': { text: '查看批示件', roles: ['leader', 'cityOffice', 'supervisor', ...unitPeople] },
  'oversight.feed-back': { text: '反馈批示办理情况', roles: ['cityOffice', 'supervisor', ...unitPeople] },
  'oversight.take-over': { text: '查看上岗即接手', roles: ['cityOffice', ...unitPeople] },
  'oversight.draft': { text: '起草落实情况报告和通报', roles: ['cityOffice', ...unitPeople] },
}
