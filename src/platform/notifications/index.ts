/** Server door of notifications: telling people now, reminding them on a day, connecting the ways out. */
export { notify, type NewNotification } from './server/notify.ts'
export {
  cancelReminders,
  scheduleReminder,
  scheduleReminders,
  type NewReminder,
  type ReminderSubject,
} from './server/reminders.ts'
export type { Recipients } from './contract/index.ts'
export {
  cancelOutside,
  listOutsideNotices,
  tellOutsider,
  type NewOutsideNotice,
} from './server/outsiders/tell-outsider.ts'
export { sendAgain, type SendingAgain } from './server/outsiders/send-again.ts'
export { registerOutsiders, type OutsideAddress, type OutsiderKind } from './server/outsiders/outsider-kinds.ts'
export { tellWaitingOutsiders } from './server/outsiders/send-to-outsiders.ts'
export { sendOutside, type OutsideMessage } from './server/send-outside.ts'
export { mailChannel, type MailServer } from './server/channels/mail-channel.ts'
export { smsGateway, type SmsGateway } from './server/channels/sms-gateway.ts'
export { connectChannel, disconnectChannel, isConnected, type Message, type MessageAdapter } from './server/adapters.ts'
