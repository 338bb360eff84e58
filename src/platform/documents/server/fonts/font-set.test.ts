import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleCollection, sampleFont } from '../../testing/sample-font.ts'
import { readPdf } from '../../testing/read-pdf.ts'
import { createPdfRenderer } from '../pdf-renderer.ts'
import { coveredBy } from './coverage.ts'
import { readFontFaces } from './font-file.ts'
import { findFonts } from './font-set.ts'

const packaged = createRequire(import.meta.url).resolve
const serif = packaged('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')
const sans = path.join(path.dirname(packaged('@embedpdf/fonts-sc')), '../fonts/NotoSansHans-Regular.otf')
const code = (character: string) => character.codePointAt(0)!
let folder: string

/** A real font under another family name of the same length. */
function renamed(file: string, from: string, to: string): Buffer {
  const font = readFileSync(file)
  for (const encode of [
    (text: string) => Buffer.from(text, 'latin1'),
    (text: string) => Buffer.from(text, 'utf16le').swap16(),
  ]) {
    for (let at = font.indexOf(encode(from)); at >= 0; at = font.indexOf(encode(from), at + 1))
      encode(to).copy(font, at)
  }
  return font
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fonts-'))
  mkdirSync(path.join(folder, '方正'))
  writeFileSync(path.join(folder, 'simfang.ttf'), sampleFont(['FangSong_GB2312', '仿宋_GB2312'], '仿'))
  writeFileSync(path.join(folder, '方正', '小标宋.TTF'), sampleFont(['FZXiaoBiaoSong-B05S', '方正小标宋简体'], '标'))
  const collection = sampleCollection([sampleFont(['SimSun', '宋体'], '宋'), sampleFont(['KaiTi', '楷体'], '楷')])
  writeFileSync(path.join(folder, 'fonts.ttc'), collection)
  writeFileSync(path.join(folder, 'rare.otf'), sampleFont(['Hanzi Extension G'], '\u{30EDE}'))
  writeFileSync(path.join(folder, 'broken.ttf'), 'no font at all')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('字体文件', () => {
  it('读出包内宋体的名称和所含字', () => {
    const [face] = readFontFaces(serif)
    const covers = coveredBy([face!.coverage])
    expect(face!.families).toContain('Noto Serif SC')
    for (const character of '珺璟镕喆翀祎赟堃㛃，。A1') expect(covers(code(character))).toBe(true)
    expect(covers(code('\u{1F389}'))).toBe(false)
    expect(covers(0xe0_00)).toBe(false)
  })

  it('读出字体集里的每一款', () => {
    const faces = readFontFaces(path.join(folder, 'fonts.ttc'))
    expect(faces.map(({ families }) => families[1])).toEqual(['宋体', '楷体'])
    expect(coveredBy([faces[1]!.coverage])(code('楷'))).toBe(true)
  })
})

describe('单位自备字体', () => {
  it('按字体名称认出用途，包内字体垫底', () => {
    const { typefaces } = findFonts(folder)
    expect(typefaces.body.families[0]).toBe('FangSong_GB2312')
    expect(typefaces.title.families.slice(0, 2)).toEqual(['FZXiaoBiaoSong-B05S', '方正小标宋简体'])
    expect(typefaces.plain.families[0]).toBe('SimSun')
    expect(typefaces.subheading.families[0]).toBe('KaiTi')
    expect(typefaces.heading.families[0]).toBe('Noto Sans S Chinese')
    for (const { families } of Object.values(typefaces)) expect(families).toContain('Noto Serif SC')
  })

  it('补充的生僻字字体各处都可用', () => {
    const { typefaces, coverages } = findFonts(folder)
    expect(typefaces.title.families).toContain('Hanzi Extension G')
    expect(coveredBy(coverages)(0x3_0e_de)).toBe(true)
    expect(coveredBy(findFonts(undefined).coverages)(0x3_0e_de)).toBe(false)
  })

  it('文件夹不存在时说明是哪项设置', () => {
    expect(() => findFonts(path.join(folder, 'missing'))).toThrow('FONTS_DIR')
  })

  it('文书确实用自备字体排出', async () => {
    const own = mkdtempSync(path.join(tmpdir(), 'own-fonts-'))
    writeFileSync(path.join(own, '仿宋.otf'), renamed(sans, 'Noto Sans S Chinese', 'FangSong_GB2312 own'))
    const renderer = createPdfRenderer({ fontsDirectory: own })
    try {
      const body = [{ kind: 'paragraph' as const, text: '正文用仿宋，名字里有㛃。' }]
      const content = { title: '标题', edition: { kind: 'issued' as const, number: '1号' }, body }
      const printed = await readPdf(
        await renderer.renderPdf('official-document', content, { createdAt: '2020-06-08T10:00:00+08:00' }),
      )
      expect(printed.content).toContain('正文用仿宋，名字里有㛃。')
      expect(printed.fonts).toContain('NotoSansHans-Regular')
    } finally {
      await renderer.close()
      rmSync(own, { recursive: true })
    }
  })
})
