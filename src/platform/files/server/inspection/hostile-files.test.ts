import { deflateSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { anyKind, FileRules, type FileRefusalCode } from '../../contract/index.ts'
import { heicMeta, sampleAvi, sampleIsoMedia, sampleJpeg, sampleProgram } from '../../testing/sample-media.ts'
import { samplePng } from '../../testing/sample-image.ts'
import {
  sampleCompound,
  samplePackage,
  withDeclaredSize,
  withEncryptedFlag,
  withOverlappingEntries,
} from '../../testing/sample-package.ts'
import { handmadePdf, samplePdf } from '../../testing/sample-pdf.ts'
import { inspectFile } from '../inspect-file.ts'

const anything = FileRules.parse({ accept: [...anyKind] })
const pdfOnly = FileRules.parse({ accept: ['pdf'] })
const inspect = (name: string, content: Uint8Array, rules = anything) => inspectFile({ name, content }, rules)

const half = (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2))
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024)

interface Hostile {
  readonly what: string
  readonly name: string
  readonly make: () => Buffer | Promise<Buffer>
  readonly refused: FileRefusalCode
  readonly rules?: FileRules
}

const hostile: readonly Hostile[] = [
  { what: 'an empty file', name: '报告.pdf', make: () => Buffer.alloc(0), refused: 'empty' },
  { what: 'a program named as a PDF', name: '报告.pdf', make: sampleProgram, refused: 'dangerousKind' },
  { what: 'a PDF named as a program', name: '报告.pdf.exe', make: () => samplePdf(), refused: 'wrongExtension' },
  {
    what: 'a picture named as a PDF',
    name: '报告.pdf',
    make: () => samplePng(10, 10),
    refused: 'kindNotAccepted',
    rules: pdfOnly,
  },
  {
    what: 'a program followed by a PDF',
    name: '报告.pdf',
    make: async () => Buffer.concat([sampleProgram(), await samplePdf()]),
    refused: 'dangerousKind',
  },
  {
    what: 'a PDF followed by an archive',
    name: '报告.pdf',
    make: async () => Buffer.concat([await samplePdf(), samplePackage('zip')]),
    refused: 'dangerousKind',
  },
  {
    what: 'a PDF followed by a program',
    name: '报告.pdf',
    make: async () => Buffer.concat([await samplePdf(), sampleProgram(), Buffer.alloc(1500)]),
    refused: 'dangerousKind',
  },
  {
    what: 'a picture followed by an archive',
    name: '照片.png',
    make: () => Buffer.concat([samplePng(10, 10), samplePackage('zip')]),
    refused: 'dangerousKind',
  },
  { what: 'half a PDF', name: '报告.pdf', make: async () => half(await samplePdf({ pages: 9 })), refused: 'truncated' },
  {
    what: 'half a PDF with a forged end',
    name: '报告.pdf',
    make: async () => Buffer.concat([half(await samplePdf({ pages: 9 })), Buffer.from('\n%%EOF\n')]),
    refused: 'damaged',
  },
  {
    what: 'a PDF header with noise',
    name: '报告.pdf',
    make: () => Buffer.from(`%PDF-1.7\n${'x7'.repeat(4000)}\n%%EOF`),
    refused: 'damaged',
  },
  {
    what: 'a PDF with a password',
    name: '报告.pdf',
    make: () => samplePdf({ password: 'secret' }),
    refused: 'encrypted',
  },
  {
    what: 'a PDF that opens but restricts',
    name: '报告.pdf',
    make: () => samplePdf({ password: '' }),
    refused: 'encrypted',
  },
  {
    what: 'a scan where text is asked for',
    name: '报告.pdf',
    make: () => samplePdf({ text: '', image: true }),
    refused: 'noText',
    rules: FileRules.parse({ accept: ['pdf'], requireText: true }),
  },
  {
    what: 'text where pictures are asked for',
    name: '报告.pdf',
    make: () => samplePdf(),
    refused: 'noImages',
    rules: FileRules.parse({ accept: ['pdf'], requireImages: true }),
  },
  {
    what: 'one page where two are asked for',
    name: '报告.pdf',
    make: () => samplePdf(),
    refused: 'tooFewPages',
    rules: FileRules.parse({ accept: ['pdf'], minimumPages: 2 }),
  },
  {
    what: 'a page count that lies',
    name: '报告.pdf',
    make: () => handmadePdf(Buffer.from('BT ET'), '', 99_999_999),
    refused: 'tooFewPages',
    rules: FileRules.parse({ accept: ['pdf'], minimumPages: 2 }),
  },
  {
    what: 'a larger file than allowed',
    name: '报告.pdf',
    make: () => samplePdf(),
    refused: 'tooLarge',
    rules: FileRules.parse({ accept: ['pdf'], maximumBytes: 100 }),
  },
  {
    what: 'a zip bomb in a .docx',
    name: '方案.docx',
    make: () => samplePackage('docx', { 'media.bin': zeros(24) }),
    refused: 'bomb',
  },
  {
    what: 'a zip bomb that declares little',
    name: '方案.docx',
    make: () => withDeclaredSize(samplePackage('docx', { 'media.bin': zeros(24) }), 100),
    refused: 'damaged',
  },
  {
    what: 'a zip whose entries share their bytes',
    name: '方案.docx',
    make: () =>
      withOverlappingEntries(
        samplePackage('docx', { 'a.bin': new Uint8Array(50_000).map((_, i) => (i * i) % 251) }),
        200,
      ),
    refused: 'bomb',
  },
  { what: 'half an .xlsx', name: '台账.xlsx', make: () => half(samplePackage('xlsx')), refused: 'truncated' },
  {
    what: 'an .xlsx with a flipped byte',
    name: '台账.xlsx',
    make: () => flip(samplePackage('xlsx', { 'sheet.xml': new Uint8Array(4000).map((_, i) => i % 7) })),
    refused: 'damaged',
  },
  {
    what: 'an .xlsx with encrypted entries',
    name: '台账.xlsx',
    make: () => withEncryptedFlag(samplePackage('xlsx')),
    refused: 'encrypted',
  },
  {
    what: 'an office file with a password',
    name: '台账.xlsx',
    make: () => sampleCompound(['EncryptedPackage', 'EncryptionInfo']),
    refused: 'encrypted',
  },
  {
    what: 'a compound file of another trade',
    name: '图纸.doc',
    make: () => sampleCompound(['SwDocContentMgr']),
    refused: 'unknownKind',
  },
  {
    what: 'a cut-off old Word file',
    name: '方案.doc',
    make: () => sampleCompound(['WordDocument']).subarray(0, 600),
    refused: 'truncated',
  },
  {
    what: 'a Word file with macros',
    name: '方案.docm',
    make: () => samplePackage('docm', { 'word/vbaProject.bin': new Uint8Array(900) }),
    refused: 'macros',
  },
  { what: 'an archive named as Word', name: '方案.docx', make: () => samplePackage('zip'), refused: 'dangerousKind' },
  {
    what: 'an old Word file where .docx is asked for',
    name: '方案.doc',
    make: () => sampleCompound(['WordDocument']),
    refused: 'kindNotAccepted',
    rules: FileRules.parse({ accept: ['docx'] }),
  },
  {
    what: 'a picture of a billion pixels',
    name: '照片.png',
    make: () => samplePng(4, 4, { width: 60_000, height: 60_000 }),
    refused: 'bomb',
  },
  { what: 'half a PNG', name: '照片.png', make: () => half(samplePng(200, 200)), refused: 'truncated' },
  {
    what: 'a JPEG without its end',
    name: '照片.jpg',
    make: () => sampleJpeg(800, 600).subarray(0, -2),
    refused: 'truncated',
  },
  {
    what: 'a picture smaller than asked for',
    name: '照片.jpg',
    make: () => sampleJpeg(200, 150),
    refused: 'imageTooSmall',
    rules: FileRules.parse({ accept: ['jpg'], minimumImageSide: 600 }),
  },
  {
    what: 'half a video',
    name: '现场.mp4',
    make: () => half(sampleIsoMedia('isom', { moov: Buffer.alloc(8), mdat: Buffer.alloc(900) })),
    refused: 'truncated',
  },
  {
    what: 'a video whose recording never ended',
    name: '现场.mp4',
    make: () => sampleIsoMedia('isom', { mdat: Buffer.alloc(64) }),
    refused: 'damaged',
  },
  { what: 'an AVI that is cut off', name: '现场.avi', make: () => sampleAvi(9_000_000), refused: 'truncated' },
  {
    what: 'noise',
    name: '名单.csv',
    make: () => Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256)),
    refused: 'unknownKind',
  },
  {
    what: 'a page named as text of another kind',
    name: '公告.html',
    make: () => Buffer.from('<html><script>alert(1)</script>'),
    refused: 'wrongExtension',
  },
]

function flip(bytes: Buffer): Buffer {
  const at = bytes.indexOf('sheet.xml') + 20
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at)
  return bytes
}

describe('refuses by content, in one Chinese sentence that names the file', () => {
  test.each(hostile)('$what: $refused', async ({ name, make, rules, refused }) => {
    const { refusals } = await inspect(name, await make(), rules)
    expect(refusals.map(({ code }) => code)).toContain(refused)
    for (const { message } of refusals) {
      expect(message).toContain(`文件“${name}”`)
      expect(message).toMatch(/请|不能上传/)
      expect(message).not.toMatch(/undefined|null|Error/)
    }
  })
})

describe('accepts what is real', () => {
  const real: readonly (readonly [string, () => Buffer | Promise<Buffer>, object])[] = [
    [
      '报告.pdf',
      () => samplePdf({ pages: 3, image: true }),
      { kind: 'pdf', pages: 3, pagesWithText: 3, hasImages: true },
    ],
    ['扫描件.pdf', () => samplePdf({ text: '', image: true }), { kind: 'pdf', pagesWithText: 0, hasImages: true }],
    ['方案.docx', () => samplePackage('docx'), { kind: 'docx', hasMacros: false }],
    ['方案.wps', () => samplePackage('docx'), { kind: 'docx' }],
    ['台账.xlsx', () => samplePackage('xlsx'), { kind: 'xlsx' }],
    ['课件.pptx', () => samplePackage('pptx'), { kind: 'pptx' }],
    ['通知.ofd', () => samplePackage('ofd'), { kind: 'ofd' }],
    ['方案.doc', () => sampleCompound(['WordDocument']), { kind: 'doc' }],
    ['台账.xls', () => sampleCompound(['Workbook']), { kind: 'xls' }],
    ['照片.png', () => samplePng(30, 20), { kind: 'png', width: 30, height: 20 }],
    ['照片.JPG', () => sampleJpeg(4000, 3000), { kind: 'jpg', width: 4000, height: 3000 }],
    [
      '照片.heic',
      () => sampleIsoMedia('heic', { meta: heicMeta(4032, 3024), mdat: Buffer.alloc(9) }),
      { kind: 'heic', width: 4032, height: 3024 },
    ],
    ['现场.mp4', () => sampleIsoMedia('isom'), { kind: 'mp4' }],
    ['现场.mov', () => sampleIsoMedia('qt  '), { kind: 'mov' }],
    ['现场.avi', () => sampleAvi(), { kind: 'avi' }],
    ['名单.csv', () => iconv.encode('单位,联系人\n商务局,张某某', 'gb18030'), { kind: 'text', encoding: 'gb18030' }],
    ['名单.csv', () => Buffer.from('\ufeff单位,联系人\r\n商务局,张某某'), { kind: 'text', encoding: 'utf-8' }],
    ['名单.txt', () => Buffer.from('\ufeff单位', 'utf16le'), { kind: 'text', encoding: 'utf-16le' }],
  ]
  test.each(real)('%s', async (name, make, expected) => {
    const { report, refusals } = await inspect(name, await make())
    expect(refusals).toEqual([])
    expect(report).toMatchObject(expected)
  })
})

test('a PDF bomb ends its own thread, and the next file is read as if nothing had been', async () => {
  const bomb = handmadePdf(deflateSync(Buffer.alloc(700_000_000, ' ')), '/FlateDecode')
  const [first, second] = await Promise.all([inspect('报告.pdf', bomb), inspect('报告.pdf', await samplePdf())])
  expect(first.refusals.map(({ code }) => code)).toEqual(['bomb'])
  expect(second.refusals).toEqual([])
}, 60_000)
