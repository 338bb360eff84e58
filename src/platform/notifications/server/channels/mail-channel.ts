import { createTransport } from 'nodemailer'
import type { MessageAdapter } from '../adapters.ts'

export interface MailServer {
  /** `smtp://` or `smtps://` with host, port, user and password. */
  readonly url: string
  /** Who writes: `郑州市法治办 <tixing@example.gov.cn>`. */
  readonly from: string
}

const longestWaitMs = 20_000

/** The city's mail server. A message keeps one id over all attempts, so that a mailbox shows it once. */
export function mailChannel({ url, from }: MailServer): MessageAdapter {
  const transport = createTransport({
    url,
    connectionTimeout: longestWaitMs,
    greetingTimeout: longestWaitMs,
    socketTimeout: longestWaitMs,
  })
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost'
  return {
    channel: 'email',
    async send({ id, recipient, subject, text }) {
      // An address as an object is one address, whatever is written in it.
      await transport.sendMail({
        from,
        to: { name: '', address: recipient },
        subject,
        text,
        messageId: `<${id}@${domain}>`,
      })
    },
  }
}
