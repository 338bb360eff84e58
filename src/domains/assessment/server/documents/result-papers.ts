import { Grade, gradeLetters } from '#domains/programmes/contract/index.ts'
import type { TemplateContent } from '#platform/documents/index.ts'
import type { CircularContent } from '../../contract/index.ts'
import { letterShown } from './circular-snapshot.ts'
import { countLetters, sayCounts } from './grade-counts.ts'

type Paper = TemplateContent<'official-document'>
type Block = NonNullable<Paper['body']>[number]

/** 通报: what was assessed, how it went row by row, the table behind. The office enters number and date in its own system. */
export function circularPaper(content: CircularContent, day: string): Paper {
  const { title, issuerName, rows, units } = content
  const source = sourceNote(content, day)
  return {
    title: `${issuerName}\n关于《${title}》考评结果的通报`,
    edition: { kind: 'draft' },
    addressees: ['各有关单位'],
    body: [
      paragraph([
        `根据${nameOf(content)}，对 ${units.length} 个单位落实情况进行了考评`,
        source,
        '。现将结果通报如下：',
      ]),
      heading('总体情况'),
      paragraph([
        `共评定 ${rows.length} 项任务，各项等次合计：${sayCounts(countLetters(allMarks(content)))}`,
        source,
        '。',
      ]),
      chart(content),
      heading('各项任务考评情况'),
      ...rowParagraphs(content),
      ...rankBlocks(content),
      heading('有关要求'),
      paragraph(['各单位要对照考评结果查找不足、制定措施，认真整改。（请经办人补充具体要求）']),
    ],
    attachments: [{ title: '考评结果一览表', orientation: 'landscape', body: [resultTable(content)] }],
    signedBy: [issuerName],
  }
}

/** 落实情况报告: the same facts told as work done and what is still open; each number names its list. */
export function reportPaper(content: CircularContent, day: string): Paper {
  const { title, issuerName, units } = content
  const source = sourceNote(content, day)
  const open = countLetters(allMarks(content)).undecided
  return {
    title: `关于《${title}》落实情况的报告`,
    edition: { kind: 'draft' },
    body: [
      heading('基本情况'),
      paragraph([
        `${nameOf(content)}印发后，${units.length} 个单位按任务表开展工作`,
        source,
        '。（请经办人补充组织推进情况）',
      ]),
      heading('任务完成与评定'),
      paragraph([`各项等次合计：${sayCounts(countLetters(allMarks(content)))}`, source, '。']),
      chart(content),
      ...rowParagraphs(content),
      heading('存在的问题'),
      ...weakRows(content),
      paragraph([open ? `另有 ${open} 项等次待定，需由有权的人决定或补充事实` : '所有等次均已评定', source, '。']),
      heading('下一步工作'),
      paragraph(['（请经办人补充）']),
    ],
    attachments: [{ title: '考评结果一览表', orientation: 'landscape', body: [resultTable(content)] }],
    signedBy: [issuerName],
  }
}

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
const paragraph = (text: Extract<Block, { kind: 'paragraph' }>['text']): Block => ({ kind: 'paragraph', text })

function nameOf({ title, programmeDocNumber }: CircularContent): string {
  return `《${title}》${programmeDocNumber ? `（${programmeDocNumber}）` : ''}`
}

function sourceNote({ title }: CircularContent, day: string) {
  return { footnote: `数据来源：“考评结果”页《${title}》，截至 ${day}` }
}

function* allMarks({ units }: CircularContent) {
  for (const unit of units) yield* unit.grades
}

function marksOf({ units }: CircularContent, place: number) {
  return units.map((unit) => unit.grades[place] ?? null)
}

function rowParagraphs(content: CircularContent): Block[] {
  return content.rows.map(({ code, name }, place): Block => {
    const marks = marksOf(content, place)
    const asked = marks.filter((mark) => mark !== null).length
    return {
      kind: 'heading',
      level: 2,
      text: `${code} ${name}。`,
      continuation: `${asked} 个单位：${sayCounts(countLetters(marks))}。`,
    }
  })
}

/** Rows in which a unit was graded 差, with the units; named only because the report goes to the issuer. */
function weakRows(content: CircularContent): Block[] {
  const weak = content.rows.flatMap(({ code, name }, place): Block[] => {
    const poor = content.units.filter((unit) => unit.grades[place] === 'poor').map((unit) => unit.name)
    return poor.length ? [paragraph([`“${code} ${name}”有 ${poor.length} 个单位评为差：${poor.join('、')}。`])] : []
  })
  return weak.length ? weak : [paragraph(['没有单位评为差。'])]
}

/** Only where weights exist and every total stands. */
function rankBlocks({ units }: CircularContent): Block[] {
  const ranked = units.filter((unit) => unit.rank !== null).toSorted((one, other) => one.rank! - other.rank!)
  if (!ranked.length || ranked.length < units.length) return []
  return [
    heading('综合排名'),
    paragraph([ranked.map((unit) => `第 ${unit.rank} 名${unit.name}（${unit.total} 分）`).join('，') + '。']),
  ]
}

function chart(content: CircularContent): Block {
  const counts = content.rows.map((_, place) => countLetters(marksOf(content, place)))
  return {
    kind: 'figure',
    caption: '各项任务等次分布',
    chart: {
      kind: 'stackedColumn',
      categories: content.rows.map((row) => row.code),
      series: [
        ...Grade.options.map((grade) => ({
          name: gradeLetters[grade],
          values: counts.map(({ byGrade }) => byGrade[grade]),
        })),
        { name: '待定', values: counts.map(({ undecided }) => undecided) },
      ],
      unit: '个',
    },
  }
}

function resultTable({ rows, units }: CircularContent): Block {
  const withTotals = units.some((unit) => unit.total !== null)
  return {
    kind: 'table',
    columns: [
      { title: '单位', width: 3 },
      ...rows.map(({ code }) => ({ title: code, width: 1, align: 'center' as const })),
      ...(withTotals ? [{ title: '总分', width: 1.4, align: 'end' as const }] : []),
    ],
    rows: units.map((unit) => [unit.name, ...unit.grades.map(letterShown), ...(withTotals ? [unit.total ?? '—'] : [])]),
    note: `${rows.map(({ code, name }) => `${code}：${name}`).join('；')}。—表示不适用。`,
  }
}
