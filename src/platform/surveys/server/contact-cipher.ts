import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readConfig } from '#base/config/index.ts'

/** Keeps telephone numbers unreadable at rest, and finds the same number twice without reading any. */
export interface ContactCipher {
  /** `context` binds the result to its row; elsewhere it cannot be opened. */
  seal(text: string, context: string): Buffer
  /** @throws UnreadableContact */
  open(sealed: Buffer, context: string): string
  digest(text: string, context: string): Buffer
}

/** Altered, moved to another row, or sealed with a key that is not here. */
export class UnreadableContact extends Error {
  override readonly name = 'UnreadableContact'
  constructor() {
    super('a sealed contact was altered, or sealed with another key')
  }
}

const keyBytes = 48
const blockBytes = 16
const macBytes = 32
let current: Promise<ContactCipher> | undefined

/** SM4-CBC, then HMAC-SM3 over everything (Node 24 brings no SM4 mode that authenticates by itself). */
export function createContactCipher(key: Uint8Array): ContactCipher {
  if (key.length !== keyBytes) throw new Error(`the contact key must have ${keyBytes} bytes`)
  const [cipherKey, macKey] = [key.subarray(0, blockBytes), key.subarray(blockBytes)]
  const macOf = (purpose: string, context: string, bytes: Uint8Array) =>
    createHmac('sm3', macKey).update(`${purpose}\0${context}\0`).update(bytes).digest()
  return {
    seal(text, context) {
      const start = randomBytes(blockBytes)
      const cipher = createCipheriv('sm4-cbc', cipherKey, start)
      const body = Buffer.concat([start, cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([body, macOf('seal', context, body)])
    },
    open(sealed, context) {
      const body = sealed.subarray(0, -macBytes)
      const mac = sealed.subarray(-macBytes)
      if (body.length < 2 * blockBytes || !timingSafeEqual(mac, macOf('seal', context, body)))
        throw new UnreadableContact()
      const decipher = createDecipheriv('sm4-cbc', cipherKey, body.subarray(0, blockBytes))
      return Buffer.concat([decipher.update(body.subarray(blockBytes)), decipher.final()]).toString('utf8')
    },
    digest: (text, context) => macOf('digest', context, Buffer.from(text)),
  }
}

/** The cipher of this installation. Its key lies in `DATA_DIR/keys`, apart from the database, made on first use. */
export function currentContactCipher(): Promise<ContactCipher> {
  return (current ??= readKey(path.join(readConfig().dataDirectory, 'keys')).then(createContactCipher))
}

/** Sets the cipher of this process, for tests. */
export function useContactCipher(cipher: ContactCipher): void {
  current = Promise.resolve(cipher)
}

/** Of two processes that start together, both take the key that was written first. */
export async function readKey(folder: string): Promise<Buffer> {
  const file = path.join(folder, 'contacts.key')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(file, randomBytes(keyBytes).toString('base64'), { flag: 'wx', mode: 0o600 }).catch(
    (error: unknown) => {
      if ((error as { code?: string }).code !== 'EEXIST') throw error
    },
  )
  return Buffer.from(await readFile(file, 'utf8'), 'base64')
}
