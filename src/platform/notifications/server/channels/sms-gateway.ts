import type { MessageAdapter } from '../adapters.ts'

export interface SmsGateway {
  readonly url: string
  readonly token: string
}

const longestWaitMs = 10_000

/**
 * The city's SMS platform by HTTP: `{ id, recipient, text }` is posted with a bearer token; any answer of 2xx means taken.
 * The id is the same for every attempt, so that the gateway can drop repetitions.
 */
export function smsGateway({ url, token }: SmsGateway): MessageAdapter {
  return {
    channel: 'sms',
    async send({ id, recipient, text }) {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ id, recipient, text }),
        redirect: 'error',
        signal: AbortSignal.timeout(longestWaitMs),
      })
      await answer.body?.cancel()
      if (!answer.ok) throw new Error(`the SMS gateway answered ${answer.status}`)
    },
  }
}
