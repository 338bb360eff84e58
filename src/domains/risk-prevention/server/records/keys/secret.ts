import { createHash, randomBytes } from 'node:crypto'

const beginning = 'szr_'
const shownCharacters = beginning.length + 6
const shape = /^szr_[\w-]{43}$/

/** A new key; its beginning tells people and scanners for leaked secrets what it is. */
export function newKey(): { key: string; beginning: string; hash: string } {
  const key = beginning + randomBytes(32).toString('base64url')
  return { key, beginning: key.slice(0, shownCharacters), hash: hashKey(key) }
}

/** Thirty-two random bytes need no slow hash: nobody can try them out. */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

/** The key in an `Authorization` header; null where none of ours stands there. */
export function keyIn(header: string | undefined): string | null {
  const [scheme, key = ''] = header?.trim().split(/\s+/) ?? []
  return scheme?.toLowerCase() === 'bearer' && shape.test(key) ? key : null
}
