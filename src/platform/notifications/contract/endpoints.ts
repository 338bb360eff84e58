import { z } from 'zod'
import { endpoint, Id, ListQuery, pageOf } from '#base/http/contract.ts'
import { decideAgainRule, showAgainRule } from './again-rule.ts'
import { Notification, OutgoingMessage, Preferences } from './notification.ts'

const own = { notAudited: '本人查看自己的通知' }

export const listNotifications = endpoint({
  method: 'GET',
  path: '/notifications',
  summary: '我的通知',
  permission: 'signedIn',
  audit: own,
  query: ListQuery.extend({ state: z.enum(['all', 'unread']).default('all') }),
  output: pageOf(Notification),
})

export const countUnread = endpoint({
  method: 'GET',
  path: '/notifications/unread-count',
  summary: '未读通知数',
  permission: 'signedIn',
  audit: own,
  output: z.object({ count: z.number().int(), countIsExact: z.boolean() }),
})

export const markRead = endpoint({
  method: 'POST',
  path: '/notifications/:notificationId/read',
  summary: '标为已读',
  permission: 'signedIn',
  audit: 'notifications.read',
  params: z.object({ notificationId: Id }),
  problems: ['notifications.not-found'],
})

export const markAllRead = endpoint({
  method: 'POST',
  path: '/notifications/read-all',
  summary: '全部标为已读',
  permission: 'signedIn',
  audit: 'notifications.read',
  output: z.object({ count: z.number().int() }),
})

export const showPreferences = endpoint({
  method: 'GET',
  path: '/notifications/preferences',
  summary: '我的通知设置',
  permission: 'signedIn',
  audit: { notAudited: '本人查看自己的通知设置' },
  output: Preferences,
})

export const changePreferences = endpoint({
  method: 'PUT',
  path: '/notifications/preferences',
  summary: '修改通知设置',
  permission: 'signedIn',
  audit: 'notifications.preferences-changed',
  body: Preferences,
  output: Preferences,
})

/** What was sent by e-mail, SMS or messenger; in a demonstration nothing leaves and everything stands here. */
export const listOutgoingMessages = endpoint({
  method: 'GET',
  path: '/notifications/outbox',
  summary: '对外发送的消息',
  permission: 'notifications.read-outbox',
  audit: 'notifications.outbox-read',
  query: ListQuery,
  output: pageOf(OutgoingMessage),
})

export const notificationEndpoints = [
  listNotifications,
  countUnread,
  markRead,
  markAllRead,
  showPreferences,
  changePreferences,
  listOutgoingMessages,
  showAgainRule,
  decideAgainRule,
]
