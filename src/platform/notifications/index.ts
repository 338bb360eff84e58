/** Server door of notifications: telling people now, reminding them on a day, connecting the ways out. */
export { notify, type NewNotification } from './server/notify.ts'
export { cancelReminders, scheduleReminder, type NewReminder, type ReminderSubject } from './server/reminders.ts'
export type { Recipients } from './contract/index.ts'
export { sendOutside, type OutsideMessage } from './server/send-outside.ts'
export { mailChannel, type MailServer } from './server/channels/mail-channel.ts'
export { smsGateway, type SmsGateway } from './server/channels/sms-gateway.ts'
export { connectChannel, disconnectChannel, isConnected, type Message, type MessageAdapter } from './server/adapters.ts'
