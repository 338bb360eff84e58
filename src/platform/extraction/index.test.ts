import { PDFDocument } from '@cantoo/pdf-lib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ExtractedDocument } from './contract/index.ts'
import { extractDocument, extractText, joinDocuments, UnreadableFile } from './index.ts'
import { writeOfd, writePdf, writeSheet, writeWord, tableOf, wordsOf } from './testing/index.ts'

const sample = {
  before: ['通知'],
  rows: [
    [{ text: '序号' }, { text: '事项' }],
    [{ text: '一' }, { text: '方案' }],
  ],
  after: [],
}
const text = new TextEncoder().encode('通知\n序号\t事项\n一\t方案')
const pdf = writePdf(sample)
const word = await writeWord(sample)
const sheet = await writeSheet(sample)

describe('a file', () => {
  it.each([
    ['通知.txt', text],
    ['通知.docx', word],
    ['通知.pdf', pdf],
    ['通知.ofd', writeOfd(sample)],
    ['通知.xlsx', sheet],
    ['upload', word],
  ])('gives the same table in every format: %s', async (name, bytes) => {
    const document = await extractDocument(bytes, name)
    expect(ExtractedDocument.parse(document)).toEqual(document)
    expect(document.hasText).toBe(true)
    expect(wordsOf(tableOf(document)).slice(-2)).toEqual([
      ['序号', '事项'],
      ['一', '方案'],
    ])
  })

  it('that is a scan says so and has no text', async () => {
    const scan = await PDFDocument.create()
    scan.addPage()
    const document = await extractDocument(await scan.save(), '扫描件.pdf')
    expect(document.hasText).toBe(false)
    expect(document.warnings[0]).toMatchObject({ code: 'noText', message: expect.stringContaining('扫描') })
  })
})

describe('a file that cannot be read', () => {
  const compound = (marker: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(marker, 'utf16le'), Buffer.alloc(600)])
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')

  it.each<[string, Uint8Array, string]>([
    ['空.txt', new Uint8Array(), 'empty'],
    ['旧.doc', compound('WordDocument'), 'oldFormat'],
    ['锁.docx', compound('EncryptedPackage'), 'encrypted'],
    ['照片.png', png, 'unknownFormat'],
    ['照片.pdf', png, 'unknownFormat'],
    ['包.zip', zipSync({ 'a.txt': strToU8('甲') }), 'unknownFormat'],
    ['通知.pdf', word, 'wrongExtension'],
    ['通知.docx', pdf, 'wrongExtension'],
    ['通知.txt', pdf, 'wrongExtension'],
    ['通知.docx', text, 'damaged'],
    ['通知.docx', word.subarray(0, word.length - 200), 'truncated'],
    ['乱码.txt', Uint8Array.from([0x81, 0xff, 0x01, 0x02, 0xfe]), 'unknownEncoding'],
    ['炸弹.docx', zipSync({ 'word/document.xml': new Uint8Array(24 * 1024 * 1024) }), 'archiveBomb'],
  ])('%s is refused as %s bytes: %s', async (name, bytes, code) => {
    const error: unknown = await extractDocument(bytes, name).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(UnreadableFile)
    expect(error).toMatchObject({ code, file: name })
    expect((error as UnreadableFile).message).toMatch(/^文件“.+”[^\n]*[\u4e00-\u9fff]/)
  })
})

describe('several files of one notice', () => {
  it('follow each other, each place naming its file', () => {
    const joined = joinDocuments([extractText('正文', '正文.txt'), extractText('序号\t事项\n一\t方案', '附件.txt')])
    expect(joined.files).toEqual(['正文.txt', '附件.txt'])
    expect(joined.blocks.map((block) => [block.kind, block.place.file])).toEqual([
      ['paragraph', '正文.txt'],
      ['table', '附件.txt'],
    ])
  })
})
