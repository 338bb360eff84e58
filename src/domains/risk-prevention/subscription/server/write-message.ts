import type { Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import { currentContactCipher } from '#platform/surveys/index.ts'
import { subscriptionTables } from './subscription-tables.ts'

export interface WrittenMessage {
  readonly organisationId: string
  /** Names the occasion: written twice it is one message. */
  readonly key: string
  readonly channel: 'email' | 'sms'
  readonly recipient: string
  readonly masked: string
  readonly subject: string
  readonly text: string
  /** The same without codes and links, for staff. */
  readonly shownText: string
  readonly at: Date
}

export interface SealedMessage {
  readonly recipient: string
  readonly text: string
}

export const messagePlace = (id: string): string => `risk_prevention.subscription_message:${id}`

/** Written in the transaction of its cause; delivered afterwards. The portal may write and never read it. */
export async function writeMessage(tx: Transaction, message: WrittenMessage): Promise<void> {
  const id = newId()
  const secret: SealedMessage = { recipient: message.recipient, text: message.text }
  await subscriptionTables(tx)
    .insertInto('risk_prevention.subscription_message')
    .values({
      id,
      organisation_id: message.organisationId,
      key: message.key,
      channel: message.channel,
      sealed: (await currentContactCipher()).seal(JSON.stringify(secret), messagePlace(id)),
      masked: message.masked,
      subject: message.subject,
      shown_text: message.shownText,
      state: 'waiting',
      attempts: 0,
      made_at: message.at,
      next_attempt_at: message.at,
    })
    .execute()
}
