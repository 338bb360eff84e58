import type { PermissionTexts } from '#base/http/contract.ts'

export const notificationPermissions = {
  'notifications.read-outbox': { text: '查看对外发送的消息', roles: ['systemAdministrator'] },
  'notifications.read-again-rule': {
    text: '查看给当事人的通知再发的次数和间隔',
    roles: ['cityOffice', 'reportingClerk', 'reviewer', 'leader', 'supervisor'],
  },
  'notifications.decide-again-rule': {
    text: '确定给当事人的通知再发的次数和间隔',
    roles: ['cityOffice', 'leader'],
  },
} as const satisfies PermissionTexts
