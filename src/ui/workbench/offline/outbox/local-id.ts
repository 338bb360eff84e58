import { now } from '#base/clock/index.ts'

/** A UUIDv7 made in the browser: a record has its id before any server saw it. */
export function newLocalId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const time = now().getTime()
  for (let place = 0; place < 6; place++) bytes[place] = Math.floor(time / 2 ** (8 * (5 - place))) % 256
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
