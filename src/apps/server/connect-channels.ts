import type { Config } from '#base/config/index.ts'
import { connectChannel, disconnectChannel, mailChannel, smsGateway } from '#platform/notifications/index.ts'

/**
 * The ways out that the environment names; answers what cuts them again. A demonstration sends nothing: its people and
 * addresses are invented, so its messages are only shown.
 */
export function connectChannels({ demonstration, mail, sms }: Config): () => Promise<void> {
  if (!demonstration && mail) connectChannel(mailChannel(mail))
  if (!demonstration && sms) connectChannel(smsGateway(sms))
  return async () => {
    disconnectChannel('email')
    disconnectChannel('sms')
  }
}
