import type { Readable } from 'node:stream'
import { refuse } from './problem.ts'

const read = new WeakMap<Readable, Promise<Buffer>>()

/**
 * The whole of a small upload. A transaction may run several times but a body comes only once, so what was read stays with
 * its request. @throws Problem `base.too-large` with this sentence
 */
export function wholeBody(body: Readable, maximumBytes: number, tooLarge: string): Promise<Buffer> {
  let whole = read.get(body)
  if (!whole) read.set(body, (whole = collect(body, maximumBytes, tooLarge)))
  return whole
}

async function collect(body: Readable, maximumBytes: number, tooLarge: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of body) {
    chunks.push(chunk as Buffer)
    bytes += (chunk as Buffer).length
    if (bytes > maximumBytes) throw refuse('base.too-large', tooLarge)
  }
  return Buffer.concat(chunks, bytes)
}
