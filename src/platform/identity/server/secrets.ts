import { createHash, randomBytes } from 'node:crypto'

/** A secret that is shown once and kept only as its hash: session tokens, challenges, the setup link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
