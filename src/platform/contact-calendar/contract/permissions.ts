import type { PermissionTexts } from '#base/http/contract.ts'

export const permissions: PermissionTexts = {
  'contact-calendar.read': {
    text: '查看入企日历',
    roles: ['cityOffice', 'reportingClerk', 'reviewer', 'leader', 'supervisor'],
  },
  'contact-calendar.plan': { text: '安排走访，办理合并走访和改期', roles: ['reportingClerk', 'reviewer'] },
  'contact-calendar.decide': { text: '确定合并走访的间隔天数', roles: ['cityOffice', 'leader'] },
}
