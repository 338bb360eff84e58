import { describe, expect, it } from 'vitest'
import { NoticeProposal } from '../../contract/notice.ts'
import { fixtureText, noticeNames, openFixture, type NoticeName } from '../../fixtures/open-fixture.ts'
import { findKnownProgramme } from '../index.ts'
import { readNotice } from './index.ts'

const read = async (name: NoticeName) => readNotice(await openFixture(name))
const bare = (text: string) => text.replaceAll(/\s/g, '')
const due = (rows: readonly { dates: readonly { due: string | null; kind: string }[] }[]) =>
  rows.map((row) => row.dates.map((date) => date.due ?? date.kind).join(' '))
const asked = (proposal: { questions: readonly { row: string | null; about: string }[] }) =>
  proposal.questions.map(({ row, about }) => `${row ?? '全文'} ${about}`)

describe('the five notices', () => {
  it.each([
    ['huiji-2015', 18],
    ['commerce-2017', 11],
    ['commerce-2018', 0],
    ['commerce-2019', 9],
    ['zhengzhou-2020', 12],
  ] as const)('%s gives %i rows', async (name, count) => {
    expect((await read(name)).rows).toHaveLength(count)
  })

  it.each(noticeNames)('%s is read into the shape of the contract, with every quote verbatim', async (name) => {
    const proposal = await read(name)
    expect(NoticeProposal.parse(proposal)).toEqual(proposal)
    const text = bare(fixtureText(name))
    const rows = [...proposal.rows, ...proposal.candidates]
    const quotes = [
      ...rows.flatMap((row) => [...row.quotes, ...row.dates.map((date) => date.quote), ...row.materials]),
      ...rows.flatMap((row) => [row.appliesTo, row.lead, row.support, row.recurrence].map((each) => each?.quote ?? '')),
      ...rows.flatMap((row) => quotesIn(row.grading)),
      ...proposal.questions.map((question) => question.quote),
      ...proposal.document.legalBasis.map((basis) => basis.quote),
    ]
    expect(quotes.filter((quote) => !text.includes(bare(quote)))).toEqual([])
  })

  it.each(noticeNames)('%s has stable ids of its own for its rows', async (name) => {
    const { rows } = await read(name)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    expect((await read(name)).rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
  })

  it.each([
    ['huiji-2015', '郑州市惠济区人民政府办公室', '惠政办〔2015〕13号', '2015-05-19', 2015],
    ['commerce-2017', '郑州市商务局', '郑商〔2017〕151号', '2017-07-07', 2017],
    ['commerce-2018', '郑州市商务局', '郑商〔2018〕74号', null, 2018],
    ['commerce-2019', '郑州市商务局', '郑商〔2019〕175号', '2019-07-05', 2019],
    ['zhengzhou-2020', '郑州市法治政府建设领导小组办公室', '郑法政办〔2020〕5号', null, 2020],
  ] as const)('%s is told who issued it and when', async (name, issuer, docNumber, issuedOn, year) => {
    const proposal = await read(name)
    expect(proposal.document).toMatchObject({ issuer, docNumber, issuedOn, year })
    expect(proposal.document.title).toMatch(/^郑州市.*的通知$/)
    expect(asked(proposal).includes('全文 issuedOn')).toBe(issuedOn === null)
  })
})

/** Every string under a key that holds words of the document. */
function quotesIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ['quote', 'text', 'boundary', 'quotes'].includes(key) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((item) => quotesIn(item, key))
  return value && typeof value === 'object' ? Object.entries(value).flatMap(([name, item]) => quotesIn(item, name)) : []
}

describe('the notice of 2015', () => {
  it('leaves empty deadlines blank and proposes the date above', async () => {
    const { rows, questions } = await read('huiji-2015')
    expect(due(rows).slice(0, 6)).toEqual(['2015-05-31', '2015-05-31', 'blank', 'blank', '2015-09-10', 'blank'])
    expect(questions.filter(({ about }) => about === 'deadline').map(({ row, proposal }) => [row, proposal])).toEqual([
      ['2.2', '5月底之前'],
      ['2.3', '5月底之前'],
      ['3.2', '9月上旬'],
    ])
  })

  it('carries names down and takes its ids from the numbers', async () => {
    const { rows } = await read('huiji-2015')
    expect(rows.filter((row) => row.no === '四').map((row) => [row.id, row.name])).toEqual(
      ['4.1', '4.2', '4.3'].map((id) => [id, '提升城市管理行政执法水平情况']),
    )
    expect(rows.at(-1)).toMatchObject({ id: '9', name: '创新举措', dates: [{ kind: 'prompt' }] })
  })

  it('reads the lead units of items four and six from the remark below the table, and asks about the others', async () => {
    const proposal = await read('huiji-2015')
    const lead = (no: string) => [
      ...new Set(proposal.rows.filter((row) => row.no === no).map((row) => row.lead?.quote)),
    ]
    expect(lead('四')).toEqual(['区城管执法局'])
    expect(lead('六')).toEqual(['公安、医疗、消费者权益保护、劳动争议、征地拆迁等具有行政调解职能的部门'])
    expect(lead('五')).toEqual([undefined])
    expect(asked(proposal)).toContain('4.1 appliesTo')
  })
})

describe('the notice of 2017', () => {
  it('divides a line whose materials pair with its deadlines', async () => {
    const { rows } = await read('commerce-2017')
    expect(rows.filter((row) => row.no === '四').map((row) => [row.id, row.materials[0], row.dates[0]!.due])).toEqual([
      ['4.1', '方案中明确培育对象（主要是行政调解或“互联网+行政执法”）', '2017-06-20'],
      ['4.2', '培育服务型行政执法标兵的材料', '2017-08-31'],
      ['4.3', '对培育对象进行指导、验收的材料', '2017-10-20'],
    ])
    expect(rows.filter((row) => row.no === '六')).toHaveLength(2)
  })

  it('keeps a condition apart from the materials', async () => {
    const { rows } = await read('commerce-2017')
    expect(rows[2]).toMatchObject({
      materials: ['门户网站公布部门行政调解人员名单'],
      conditions: ['*如本系统有具备条件的基层单位，指导其设置行政调解室'],
    })
  })

  it('asks about days before its own issue and about materials that look shifted', async () => {
    const questions = asked(await read('commerce-2017'))
    expect(questions).toEqual(
      expect.arrayContaining(['1 dateBeforeIssue', '4.1 dateBeforeIssue', '5 shifted', '6.1 shifted']),
    )
    expect(questions.filter((each) => each.endsWith('shifted'))).toHaveLength(2)
  })

  it('tells addressees, grounds and contacts, these masked', async () => {
    const { document } = await read('commerce-2017')
    expect(document.addressees).toEqual(['各县（市、区）商务局', '机关各处室', '局属各有关单位'])
    expect(document.legalBasis.map((basis) => basis.docNumber)).toEqual([
      '豫商法〔2017〕4号',
      '郑依法行政领办〔2017〕36号',
    ])
    expect(document.contacts).toEqual([
      { kind: 'person', masked: '翟××' },
      { kind: 'phone', masked: '671×××××' },
      { kind: 'email', masked: '××××@163.com' },
    ])
  })
})

describe('the notice of 2018', () => {
  it('has no table and says so; its recurring duties are candidates', async () => {
    const proposal = await read('commerce-2018')
    expect(asked(proposal)).toContain('全文 table')
    expect(
      proposal.candidates.map((row) => [row.name, row.recurrence?.every ?? null, row.dates[0]?.due ?? null]),
    ).toEqual([
      ['每季度对不符合规定条件的持证人员进行清理', 'quarter', null],
      ['学法次数每季度至少一次', 'quarter', null],
      ['全年至少举办两期针对行政执法人员的法治专题培训班（每半年至少一次）', 'halfYear', null],
      ['每年第一季度向本级政府和上一级政府有关部门报告上一年度法治政府建设情况', null, '2018-03-31'],
      ['每季度至少召开一次专题、常务会议', 'quarter', null],
    ])
  })
})

describe('the notice of 2019', () => {
  it('reads bonus and deduction from the words, and what is asked from 工作内容', async () => {
    const { rows } = await read('commerce-2019')
    expect(rows.slice(-2).map((row) => [row.id, row.grading?.kind, due([row])[0]])).toEqual([
      ['5.1', 'bonus', '2019-12-31'],
      ['5.2', 'deduction', 'blank'],
    ])
    expect(rows[2]).toMatchObject({ name: '落实标准', requirement: '培育指导服务型行政执法示范点情况（不少于 3 次）' })
  })
})

describe('the notice of 2020', () => {
  it('names its rows G1 to G11, the two halves of the ninth by their units', async () => {
    const { rows } = await read('zhengzhou-2020')
    expect(rows.map(({ id }) => id)).toEqual([
      'G1',
      'G2',
      'G3',
      'G4',
      'G5',
      'G6',
      'G7',
      'G8',
      'G9a',
      'G9b',
      'G10',
      'G11',
    ])
    expect(rows[8]).toMatchObject({ uploadCount: 2, appliesTo: { kinds: ['county', 'developmentZone'] } })
    expect(rows[8]!.dates.map((date) => [date.due, date.quote])).toEqual([
      ['2020-09-25', '9月25日前'],
      ['2020-12-25', '12月25日前'],
    ])
    expect(rows[9]).toMatchObject({ uploadCount: 1, appliesTo: { kinds: ['department'] } })
  })

  it('gives the grading rules that were written by hand from the same sheet', async () => {
    const { rows } = await read('zhengzhou-2020')
    const known = findKnownProgramme('2020-zhengzhou')!.rows
    for (const [index, row] of rows.entries()) {
      const rule = known[index]!.rule
      expect({ id: row.id, ...core(row.grading) }).toEqual({ id: known[index]!.id, ...core(rule) })
      expect(row.methods).toEqual(known[index]!.methods)
    }
  })

  it('asks about every hole of the rules', async () => {
    expect(asked(await read('zhengzhou-2020'))).toEqual(
      expect.arrayContaining([
        'G1 zeroCriteria',
        'G4 boundary',
        'G4 lateAndUnreachable',
        'G4 perUnit',
        'G6 level1',
        'G6 boundary',
        'G7 uploadCount',
        'G8 noAward',
        'G9a missingCount',
        'G10 bonusSize',
        'G11 deadline',
        'G11 deductionSize',
        '全文 weights',
      ]),
    )
  })
})

/** A rule without the words that two readers may cut differently. */
function core(rule: unknown): Record<string, unknown> {
  const plain: unknown = JSON.parse(
    JSON.stringify(rule, (key, value: unknown) => (['quote', 'quotes', 'boundary'].includes(key) ? undefined : value)),
  )
  return Object.fromEntries(Object.entries(plain ?? {}))
}

describe('options', () => {
  it('take the year that is given and ask where the text names another', async () => {
    const proposal = readNotice(await openFixture('commerce-2017'), { year: 2021 })
    expect(proposal.rows[0]!.dates[0]!.due).toBe('2021-06-30')
    expect(asked(proposal)).toContain('全文 year')
  })

  it('ask where a day is later than that of the programme above', async () => {
    const parent = readNotice(await openFixture('commerce-2017'))
    const early = {
      rows: parent.rows.map((row) => ({ ...row, dates: row.dates.map((date) => ({ ...date, due: '2017-06-01' })) })),
    }
    const proposal = readNotice(await openFixture('commerce-2017'), { parent: early })
    expect(proposal.questions.filter(({ about }) => about === 'dateAfterParent')).toHaveLength(11)
    expect(
      asked(readNotice(await openFixture('commerce-2017'), { parent })).some((each) =>
        each.endsWith('dateAfterParent'),
      ),
    ).toBe(false)
  })
})
