import { describe, expect, it } from 'vitest'
import { definePapers } from '../contract/index.ts'
import { samplePapers } from '../testing/sample-papers.ts'
import { paperDocument, type PrintedPaper } from './paper-document.ts'
import { paperNumber, standardPrefix } from './paper-number.ts'
import { arrangeSources, missingOf } from './plan-dossier.ts'

const paper: PrintedPaper = {
  content: {
    title: '行政建议书',
    addressee: '演示商户',
    text: '一、建议事项\n一、请整理台账，并留存。\n\n（一）台账',
    officers: [{ name: '演示甲', certificateNumber: '4101-001' }],
  },
  unit: '示范市商务局',
  statements: ['由您自愿采纳'],
  signatures: [{ label: '当事人' }],
  isSealed: true,
  salutation: undefined,
  issued: null,
  corrects: null,
}

describe('文书版面', () => {
  it('像标题的短行排成标题，整句仍是正文', () => {
    const kinds = paperDocument(paper).body.map((block) => [block.kind, 'level' in block ? block.level : undefined])
    expect(kinds.slice(2, 5)).toEqual([
      ['heading', 1],
      ['paragraph', undefined],
      ['heading', 2],
    ])
  })

  it('称谓顶格，只写一次：正文里已经写了的不再另写，笔录和协议不写', () => {
    const text = '申请人演示甲：\n已经受理。'
    const starts = (salutation: PrintedPaper['salutation']) =>
      paperDocument({ ...paper, salutation, content: { ...paper.content, text } }).body.flatMap((block) =>
        block.kind === 'paragraph' && block.indent === false ? [block.text] : [],
      )
    expect([starts(undefined), starts('inText'), starts('none')]).toEqual([['演示商户：'], ['申请人演示甲：'], []])
  })

  it('草稿没有编号、日期和二维码；出具后都有', () => {
    expect(paperDocument(paper)).toMatchObject({ edition: { kind: 'draft' }, signedOn: null, verification: null })
    const issued = { number: '示建〔2020〕1号', on: '2020-12-28', code: 'AB', address: 'https://x.invalid/verify/AB' }
    const printed = paperDocument({ ...paper, issued: { ...issued, temporaryNumber: '临-7' } })
    expect(printed).toMatchObject({ signedOn: '2020-12-28', seal: 'space', verification: { code: 'AB' } })
    expect(JSON.stringify(printed.body)).toContain('示建〔2020〕1号')
    expect(printed.note).toContain('临-7')
  })

  it('证号、声明和更正的文书写在纸上', () => {
    const corrects = { title: '行政建议书', number: '示建〔2020〕1号', issuedOn: '2020-12-01' }
    const words = JSON.stringify(paperDocument({ ...paper, corrects }).body)
    for (const word of ['4101-001', '由您自愿采纳', '更正2020年12月1日出具的《行政建议书》（示建〔2020〕1号）'])
      expect(words).toContain(word)
  })
})

describe('编号', () => {
  it('单位简称加文书简称，括号和数字不进代字', () => {
    expect(standardPrefix('示范市商务局', '商务局', '建')).toBe('商务局建')
    expect(standardPrefix('示范市（2020）商务局', null, '建')).toBe('示范市商务局建')
    expect(paperNumber('商务局建', 2020, 5)).toBe('商务局建〔2020〕5号')
  })
})

describe('案卷目录', () => {
  const parts = samplePapers.dossier.parts
  it('缺必备材料、留有草稿，都说清楚', () => {
    expect(missingOf(parts, [], ['行政建议书'])).toEqual([
      '缺“文书”：请补齐材料后再装订',
      '文书“行政建议书”还是草稿：请出具或删除后再装订',
      '还没有可以装订的材料',
    ])
    expect(missingOf(parts, [{ partId: 'papers', title: '甲' }], [])).toEqual([])
  })

  it('按次序归入各部分，没有归属的放最后', () => {
    const arranged = arrangeSources(parts, [
      { partId: 'elsewhere', title: '丙' },
      { partId: 'papers', title: '甲' },
      { partId: 'papers', title: '乙' },
    ])
    expect(arranged.map(({ part, sources }) => [part.id, ...sources.map(({ title }) => title)])).toEqual([
      ['course'],
      ['papers', '甲', '乙'],
      ['materials', '丙'],
    ])
  })
})

describe('文书定义', () => {
  it('自相矛盾的定义不被接受', () => {
    const kind = samplePapers.kinds[0]!
    expect(() => definePapers({ ...samplePapers, kinds: [kind, { ...kind, id: 'other' }] })).toThrow('same mark')
    expect(() => definePapers({ ...samplePapers, kinds: [{ ...kind, dossierPart: 'nowhere' }] })).toThrow('no part')
    expect(() =>
      definePapers({ ...samplePapers, kinds: [{ ...kind, fields: [{ id: 'x', text: '事项', sample: '' }] }] }),
    ).toThrow('same name')
  })
})
