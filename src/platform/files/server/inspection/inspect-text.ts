import { createReadStream } from 'node:fs'
import type { FileReport } from '../../contract/index.ts'
import { Unacceptable } from './inspection.ts'

type TextReport = Extract<FileReport, { family: 'text' }>
type Encoding = TextReport['encoding']

const unprintable = /[\p{Cc}--[\t\n\f\r]]/v

/** A text that a reader can read in one of the encodings in use: UTF-8, UTF-16 with its mark, GB18030. @throws Unacceptable */
export async function inspectText(path: string): Promise<TextReport> {
  const first = await firstBytes(path)
  const marked: Encoding | undefined =
    first[0] === 0xff && first[1] === 0xfe
      ? 'utf-16le'
      : first[0] === 0xfe && first[1] === 0xff
        ? 'utf-16be'
        : undefined
  for (const encoding of marked ? [marked] : (['utf-8', 'gb18030'] as const))
    if (await readsAs(path, encoding)) return { family: 'text', kind: 'text', encoding }
  throw new Unacceptable('unknownKind', '的格式无法识别，可能已损坏或不是平台接受的格式，请核对后重新上传')
}

async function firstBytes(path: string): Promise<Buffer> {
  for await (const chunk of createReadStream(path, { end: 3 })) return chunk as Buffer
  return Buffer.alloc(0)
}

async function readsAs(path: string, encoding: Encoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of createReadStream(path))
      if (unprintable.test(decoder.decode(chunk as Buffer, { stream: true }))) return false
    decoder.decode()
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
