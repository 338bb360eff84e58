import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Db, Transaction } from '#base/database/index.ts'
import { newCode, newId } from '#base/ids/index.ts'
import { riskTables } from '../../server/tables.ts'

/** What is kept of a self-check where its author asked for it. */
export const KeptCheck = z.object({
  words: z.string(),
  placeId: z.string(),
  answers: z.record(z.string(), z.enum(['no', 'yes', 'unsure'])),
})
export type KeptCheck = z.infer<typeof KeptCheck>

const nonceBytes = 12
const tagBytes = 16
const plain = (code: string) => code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
const hashOf = (code: string) =>
  createHash('sha256')
    .update(`self-check\0${plain(code)}`)
    .digest()
const keyOf = (code: string) => Buffer.from(hkdfSync('sha256', plain(code), '', 'risk-prevention.self-check', 32))

/** Keeps answers sealed by a code that only its author gets: neither staff nor operators can read them. Answers the code. */
export async function keepCheck(tx: Transaction, check: KeptCheck, keptUntil: string): Promise<string> {
  const code = newCode(20)
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', keyOf(code), nonce)
  const body = Buffer.concat([cipher.update(JSON.stringify(check), 'utf8'), cipher.final()])
  await riskTables(tx)
    .insertInto('risk_prevention.kept_self_check')
    .values({
      id: newId(),
      code_hash: hashOf(code),
      sealed: Buffer.concat([nonce, cipher.getAuthTag(), body]),
      kept_until: keptUntil,
    })
    .execute()
  return code
}

/** Undefined where nothing is kept behind this code any longer. */
export async function openCheck(db: Db, code: string, today: string): Promise<KeptCheck | undefined> {
  const row = await riskTables(db)
    .selectFrom('risk_prevention.kept_self_check')
    .select('sealed')
    .where('code_hash', '=', hashOf(code))
    .where('kept_until', '>=', today)
    .executeTakeFirst()
  if (!row?.sealed) return undefined
  const { sealed } = row
  const decipher = createDecipheriv('aes-256-gcm', keyOf(code), sealed.subarray(0, nonceBytes))
  decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
  const text = Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()])
  return KeptCheck.parse(JSON.parse(text.toString('utf8')))
}

export async function eraseCheck(tx: Transaction, code: string): Promise<void> {
  await riskTables(tx)
    .updateTable('risk_prevention.kept_self_check')
    .set({ sealed: null })
    .where('code_hash', '=', hashOf(code))
    .execute()
}
