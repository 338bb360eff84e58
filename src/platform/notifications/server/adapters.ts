import type { Channel } from '../contract/index.ts'

export interface Message {
  /** The same for every attempt, so that a gateway can drop repetitions. */
  readonly id: string
  readonly recipient: string
  readonly subject: string
  readonly text: string
}

/** A way out of the platform: the city's mail server, SMS platform or work messenger. */
export interface MessageAdapter {
  readonly channel: Channel
  /** Throws where the message could not be handed over; it is tried again later. */
  send(message: Message): Promise<void>
}

const adapters = new Map<Channel, MessageAdapter>()

/** Connects a channel. Without an adapter its messages go nowhere and are shown in the workbench. */
export function connectChannel(adapter: MessageAdapter): void {
  adapters.set(adapter.channel, adapter)
}

export function disconnectChannel(channel: Channel): void {
  adapters.delete(channel)
}

export function findAdapter(channel: Channel): MessageAdapter | undefined {
  return adapters.get(channel)
}

/** Whether what is sent by this channel leaves the platform. */
export const isConnected = (channel: Channel): boolean => adapters.has(channel)
