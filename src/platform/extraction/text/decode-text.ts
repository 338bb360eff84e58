import { UnreadableFile } from '../unreadable-file.ts'

/** Bytes of a text file as a string: UTF-8, UTF-16 (with or without mark) or GB18030. */
export function decodeText(bytes: Uint8Array, file: string): string {
  const encoding = markedEncoding(bytes) ?? guessUtf16(bytes)
  for (const candidate of encoding ? [encoding] : ['utf-8', 'gb18030']) {
    const text = decode(bytes, candidate)
    if (text !== null && !isBinary(text)) return text
  }
  throw new UnreadableFile(
    'unknownEncoding',
    file,
    '不是可识别的文本（应为 UTF-8、UTF-16 或 GB18030 编码），请另存后上传',
  )
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

/** Without a mark, line ends and blanks of UTF-16 show as zero bytes on one side only. */
function guessUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4_096)
  let even = 0
  let odd = 0
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue
    if (index % 2 === 0) even++
    else odd++
  }
  if (odd > 0 && even === 0) return 'utf-16le'
  if (even > 0 && odd === 0) return 'utf-16be'
  return null
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Control characters other than tab, line ends and form feed do not stand in a document. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const isBinary = (text: string) => /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text)
