import type { PermissionTexts } from '#base/http/contract.ts'

export const notificationPermissions = {
  'notifications.read-outbox': { text: '查看对外发送的消息', roles: ['systemAdministrator'] },
} as const satisfies PermissionTexts
