import { createHash, randomBytes } from 'node:crypto'

const shownBeyondBeginning = 6

/** Keys that other systems call with: `<beginning>_` and thirty-two random bytes. Only their hashes are kept. */
export function secretKeys(beginning: string) {
  const shape = new RegExp(String.raw`^${beginning}_[\w-]{43}$`)
  const hashKey = (key: string): string => createHash('sha256').update(key).digest('hex')
  return {
    /** A new key; its beginning tells people and scanners for leaked secrets what it is. */
    newKey(): { key: string; beginning: string; hash: string } {
      const key = `${beginning}_${randomBytes(32).toString('base64url')}`
      return { key, beginning: key.slice(0, beginning.length + 1 + shownBeyondBeginning), hash: hashKey(key) }
    },
    /** Thirty-two random bytes need no slow hash: nobody can try them out. */
    hashKey,
    /** The key in an `Authorization` header; null where none of ours stands there. */
    keyIn(header: string | undefined): string | null {
      const [scheme, key = ''] = header?.trim().split(/\s+/) ?? []
      return scheme?.toLowerCase() === 'bearer' && shape.test(key) ? key : null
    },
  }
}
