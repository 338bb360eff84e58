import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { UnreadableFile } from '../unreadable-file.ts'
import { decodeText } from './decode-text.ts'

const words = '服务型行政执法\n6月底前\t材料'

describe('the encoding of a text file', () => {
  it.each(['utf8', 'gb18030', 'utf16le', 'utf16be'])('is recognised without a mark: %s', (encoding) => {
    expect(decodeText(iconv.encode(words, encoding, { addBOM: false }), 'a.txt')).toBe(words)
  })

  it.each(['utf8', 'utf16le', 'utf16be'])('is told by its mark: %s', (encoding) => {
    expect(decodeText(iconv.encode(words, encoding, { addBOM: true }), 'a.txt')).toBe(words)
  })

  it('is refused where the bytes are no text', () => {
    expect(() => decodeText(Uint8Array.from([0x81, 0xff, 0x01, 0x02, 0xfe]), 'a.txt')).toThrow(UnreadableFile)
  })
})
