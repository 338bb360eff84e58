import { z } from 'zod'
import { Id } from '#base/http/contract.ts'

/** What a person is told inside the workbench. */
export const Notification = z.object({
  id: Id,
  /** `programmes.task-due`: by it a person decides what the morning digest leaves out. */
  kind: z.string(),
  title: z.string(),
  text: z.string(),
  /** Path of the workbench that the button opens. */
  link: z.string().nullable(),
  at: z.string(),
  readAt: z.string().nullable(),
})
export type Notification = z.infer<typeof Notification>

/** Ways out of the workbench. */
export const Channel = z.enum(['email', 'sms', 'messenger'])
export type Channel = z.infer<typeof Channel>
export const channelTexts: Readonly<Record<Channel, string>> = {
  email: '电子邮件',
  sms: '短信',
  messenger: '工作通信软件',
}

/** How a person wants to be reached by the digest of each working morning. */
export const Preferences = z.object({
  channels: z.array(Channel).max(3),
  /** Kinds that stay in the workbench. */
  quietKinds: z.array(z.string().min(1).max(100)).max(100),
})
export type Preferences = z.infer<typeof Preferences>

/** A message that left, or waits to leave, the platform. */
export const OutgoingMessage = z.object({
  id: Id,
  channel: Channel,
  personName: z.string(),
  /** Masked: 138****1234. */
  recipient: z.string(),
  subject: z.string(),
  text: z.string(),
  state: z.enum(['waiting', 'sent', 'failed', 'shown']),
  failure: z.string().nullable(),
  madeAt: z.string(),
})
export type OutgoingMessage = z.infer<typeof OutgoingMessage>
