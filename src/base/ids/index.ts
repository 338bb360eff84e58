import { randomBytes, randomFillSync } from 'node:crypto'
import { now } from '../clock/index.ts'

let lastMillisecond = 0
let counter = 0
/** A clock that goes back by less is jitter and is waited out; by more, it was set right and is followed. */
const jitterMilliseconds = 10_000

/**
 * A UUIDv7 made in the application: ids sort by time and need no database sequence. Within one millisecond the
 * 12 bits behind the version count upwards, so ids of one process are strictly increasing while its clock is.
 */
export function newId(): string {
  let millisecond = now().getTime()
  if (millisecond <= lastMillisecond && lastMillisecond - millisecond < jitterMilliseconds) {
    millisecond = lastMillisecond
    if (++counter > 0xfff) {
      millisecond = ++lastMillisecond
      counter = 0
    }
  } else {
    lastMillisecond = millisecond
    counter = randomBytes(2).readUInt16BE() & 0x7ff
  }
  const bytes = randomFillSync(Buffer.allocUnsafe(16))
  bytes.writeUIntBE(millisecond, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const codeAlphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A code that a person can read aloud: no 0, O, 1, I. 16 characters carry 80 bits. */
export function newCode(length = 16): string {
  return Array.from(randomBytes(length), (byte) => codeAlphabet[byte & 31]).join('')
}

export { secretKeys } from './secret-keys.ts'
