/** A value that only the holder of the key can read. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly bytes: ArrayBuffer
}

const algorithm = 'AES-GCM'

/** A key that this browser can use and nobody can take out of it. */
export function importKey(base64: string): Promise<CryptoKey> {
  const raw = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  return crypto.subtle.importKey('raw', raw, algorithm, false, ['encrypt', 'decrypt'])
}

export async function seal(key: CryptoKey, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const plain = new TextEncoder().encode(JSON.stringify(value))
  return { iv, bytes: await crypto.subtle.encrypt({ name: algorithm, iv }, key, plain) }
}

/** @throws where it was sealed with another key, or altered */
export async function unseal<Value>(key: CryptoKey, { iv, bytes }: Sealed): Promise<Value> {
  const plain = await crypto.subtle.decrypt({ name: algorithm, iv }, key, bytes)
  return JSON.parse(new TextDecoder().decode(plain)) as Value
}
