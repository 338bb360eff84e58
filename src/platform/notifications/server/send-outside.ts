import type { Channel } from '../contract/index.ts'
import { findAdapter, type Message } from './adapters.ts'

export interface OutsideMessage extends Message {
  readonly channel: Channel
}

/**
 * For people who have no account: hands one message to the channel. Answers false where the channel is not connected; the
 * caller keeps what was not sent and decides when to reach people. @throws what the adapter throws
 */
export async function sendOutside({ channel, ...message }: OutsideMessage): Promise<boolean> {
  const adapter = findAdapter(channel)
  if (!adapter) return false
  await adapter.send(message)
  return true
}
