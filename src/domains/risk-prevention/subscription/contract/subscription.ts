import { z } from 'zod'
import { Id, oneLine } from '#base/http/contract.ts'

/** How long, in minutes, a code holds; how often it may be mistyped. 待确认. */
export const codeMinutes = 30
export const mostTries = 5
/** Codes for one contact within a day, and subscriptions of one contact. 待确认. */
export const mostCodesADay = 5
export const mostSubscriptions = 10
/** A subscription ends by itself after so many days, unless it is made again. 待确认. */
export const keptDays = 730

const phone = /^1[3-9]\d{9}$/
const mail = /^[a-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}$/i
const blanks = /[\s-]/g

/** An e-mail address or a mobile number, in the one way in which it is kept. */
const Contact = oneLine(200)
  .transform((text) => {
    const plain = text.normalize('NFKC')
    return plain.includes('@') ? plain.trim().toLowerCase() : plain.replaceAll(blanks, '').replace(/^\+?86(?=1)/, '')
  })
  .refine(
    (text) => phone.test(text) || (mail.test(text) && text.length <= 120 && !text.includes('..')),
    '请填写 11 位手机号码，或完整的电子邮箱，例如 name@example.com',
  )

export const WrittenSubscription = z.object({
  contact: Contact,
  consent: z.literal('yes', '请先看清上面的说明，并勾选“同意”'),
})

export const WrittenCode = z.object({
  subscriptionId: Id,
  code: z
    .string()
    .transform((text) => text.normalize('NFKC').replaceAll(blanks, ''))
    .pipe(z.string().regex(/^\d{6}$/, '验证码是 6 位数字，请照消息里的填写')),
})

export const SubscriptionState = z.enum(['waiting', 'confirmed', 'ended'])
export type SubscriptionState = z.infer<typeof SubscriptionState>
export const subscriptionStateTexts = {
  waiting: '待验证',
  confirmed: '已订阅',
  ended: '已退订',
} as const satisfies Record<SubscriptionState, string>

export const subscriptionChannelTexts = { email: '电子邮件', sms: '短信' } as const
const Channel = z.enum(['email', 'sms'])

/** As staff see it: never the contact itself. */
export const Subscription = z.object({
  id: Id,
  tradeName: z.string(),
  placeName: z.string(),
  channel: Channel,
  masked: z.string(),
  state: SubscriptionState,
  createdAt: z.string(),
  keepUntil: z.string().nullable(),
  toldOn: z.string().nullable(),
})
export type Subscription = z.infer<typeof Subscription>

/** A message as staff see it: masked, without codes and links. */
export const SubscriptionMessage = z.object({
  id: Id,
  channel: Channel,
  masked: z.string(),
  subject: z.string(),
  text: z.string(),
  state: z.enum(['waiting', 'sent', 'failed', 'shown']),
  madeAt: z.string(),
})
export type SubscriptionMessage = z.infer<typeof SubscriptionMessage>
export const messageStateTexts = {
  waiting: '等待发送',
  sent: '已发送',
  failed: '发送失败',
  shown: '已生成（未外发）',
} as const satisfies Record<SubscriptionMessage['state'], string>
