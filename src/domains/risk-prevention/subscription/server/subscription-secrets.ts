import { randomInt, timingSafeEqual } from 'node:crypto'
import { currentContactCipher } from '#platform/surveys/index.ts'

const tokenLength = 32

/** Binds a sealed contact to its row. */
const place = (id: string) => `risk_prevention.subscription:${id}`

export const newNumericCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

export async function sealContact(id: string, contact: string): Promise<Buffer> {
  return (await currentContactCipher()).seal(contact, place(id))
}

export async function openContact(id: string, sealed: Buffer): Promise<string> {
  return (await currentContactCipher()).open(sealed, place(id))
}

/** The same for the same contact. */
export async function contactKey(contact: string): Promise<Buffer> {
  return (await currentContactCipher()).digest(contact, 'risk_prevention.subscription')
}

export async function hashCode(id: string, code: string): Promise<Buffer> {
  return (await currentContactCipher()).digest(code, `${place(id)}:code`)
}

export async function isCode(id: string, code: string, hash: Buffer): Promise<boolean> {
  return timingSafeEqual(await hashCode(id, code), hash)
}

/** What stands in the link of each message: made from the id and the key of this installation, kept nowhere. */
export async function tokenOf(id: string): Promise<string> {
  return (await currentContactCipher())
    .digest(id, 'risk_prevention.subscription:end')
    .toString('hex')
    .slice(0, tokenLength)
}

export async function isToken(id: string, token: string): Promise<boolean> {
  const given = Buffer.from(token)
  return given.length === tokenLength && timingSafeEqual(Buffer.from(await tokenOf(id)), given)
}
