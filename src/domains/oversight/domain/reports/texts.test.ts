import { expect, test } from 'vitest'
import { circular, type CircularFacts } from './circular.ts'
import { unknownFigures } from './fill-text.ts'
import { implementationReport, type ImplementationFacts } from './implementation-report.ts'
import { reportPaper } from './report-paper.ts'
import { heading, paragraph, writtenBlocks, type ReportText } from './report-text.ts'
import type { Standing } from './standing.ts'

const standing = (over: Partial<Standing> = {}): Standing => ({
  all: 4,
  handedIn: 3,
  inTime: 2,
  late: 1,
  overdue: 1,
  pending: 0,
  ...over,
})
const list = { tasks: '/t', handedIn: '/h', inTime: '/i', late: '/l', overdue: '/o', visits: '/v', notices: '/n' }
const programme = { title: '2020 年度全市服务型行政执法建设工作的通知', docNumber: '郑法政办〔2020〕5号' }

const ofUnit: ImplementationFacts = {
  unitName: '金水区',
  programme,
  countedOn: '2020-12-28',
  standing: standing(),
  supervision: { visits: 1, findings: 2, notices: 1, closedNotices: 0 },
  rows: [
    {
      code: 'G1',
      name: '改进提升',
      dueOn: '2020-07-29',
      releasedOn: '2020-07-27',
      statements: ['征求意见 {3} 次'],
      facts: ['金水区于2020年7月1日举办培训'],
    },
    { code: 'G2', name: '主动公开', dueOn: null, releasedOn: null, statements: [], facts: [] },
  ],
  lists: { ...list, notHandedIn: '/u' },
}
const ofIssuer: CircularFacts = {
  programme,
  countedOn: '2020-12-28',
  standing: standing(),
  units: [
    { name: '金水区', standing: standing({ all: 2, handedIn: 2, inTime: 2, late: 0, overdue: 0 }) },
    { name: '惠济区', standing: standing({ all: 2, handedIn: 1, inTime: 0, late: 1, overdue: 1 }) },
  ],
  supervision: { visits: 2, units: 1, findings: 2, notices: 1, closedNotices: 0 },
  lists: { ...list, programme: '/p' },
}
const words = (text: ReportText) => text.blocks.map((block) => block.text).join('\n')
const draftOf = (text: ReportText) => ({
  id: '',
  kind: 'circular' as const,
  organisationId: '',
  organisationName: '市法治政府建设领导小组办公室',
  programmeId: '',
  programmeTitle: '',
  countedOn: '2020-12-28',
  changedByName: '',
  changedAt: '',
  createdByName: '',
  revision: 1,
  ...text,
})

test('every figure named in a first text is counted, and every one has its list', () => {
  for (const text of [implementationReport(ofUnit), circular(ofIssuer)]) {
    expect(text.blocks.flatMap((block) => unknownFigures(block.text, text.figures))).toEqual([])
    expect(text.figures.every((figure) => figure.list.startsWith('/') && figure.source.includes('2020-12-28'))).toBe(
      true,
    )
  }
})

test('words that a clerk wrote keep their braces as words', () => {
  expect(words(implementationReport(ofUnit))).toContain('征求意见 ｛3｝ 次')
})

test('a 通报 names units by what was counted and says when there is none', () => {
  const text = words(circular(ofIssuer))
  expect(text).toContain('按期报送全部任务的单位：金水区。')
  expect(text).toContain('有任务没有报送且已过期限的单位：惠济区。')
  expect(words(circular({ ...ofIssuer, units: [] }))).toContain('没有单位按期报送全部任务。')
})

test('on paper each number has a footnote to its list, and empty parts are left out', () => {
  const paper = reportPaper(draftOf(circular(ofIssuer)), 'https://city.example/workbench')
  const runs = paper.body.flatMap((block) =>
    block.kind === 'paragraph' && Array.isArray(block.text) ? block.text : [],
  )
  const notes = runs.filter((run) => typeof run === 'object' && 'footnote' in run)
  expect(notes).toHaveLength(11)
  expect(notes[0]).toEqual({
    footnote: '方案的受文单位，统计至 2020-12-28',
    address: 'https://city.example/workbench/p',
  })
  expect(paper.body.some((block) => block.kind === 'heading' && block.text === '存在的主要问题')).toBe(false)
  expect(paper.edition).toEqual({ kind: 'draft' })
})

test('a heading stays where something below it was written', () => {
  const blocks = [
    heading(1, '一'),
    heading(2, '甲'),
    paragraph(' '),
    heading(2, '乙'),
    paragraph('有'),
    heading(1, '二'),
  ]
  expect(writtenBlocks(blocks).map((block) => block.text)).toEqual(['一', '乙', '有'])
})
