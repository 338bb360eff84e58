/** Contract door: notifications, preferences, outgoing messages. Browser-safe. */
export { AgainRule, decideAgainRule, showAgainRule, usualAgainRule } from './again-rule.ts'
export {
  changePreferences,
  countUnread,
  listNotifications,
  listOutgoingMessages,
  markAllRead,
  markRead,
  notificationEndpoints,
  showPreferences,
} from './endpoints.ts'
export { Channel, channelTexts, Notification, OutgoingMessage, Preferences } from './notification.ts'
export { OutsideNotice, outsideStates, type OutsideState } from './outside-notice.ts'
export { notificationPermissions } from './permissions.ts'
export { notificationProblems } from './problems.ts'
export type { Recipients } from './recipients.ts'
