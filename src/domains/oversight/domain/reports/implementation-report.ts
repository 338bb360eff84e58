import type { ReportFigure } from '../../contract/report.ts'
import { asWords, dayWords, heading, paragraph, type ReportText } from './report-text.ts'
import type { Standing } from './standing.ts'

/** What a unit's report is made of. */
export interface ImplementationFacts {
  readonly unitName: string
  readonly programme: { readonly title: string; readonly docNumber: string | null }
  readonly countedOn: string
  readonly standing: Standing
  readonly supervision: {
    readonly visits: number
    readonly findings: number
    readonly notices: number
    readonly closedNotices: number
  }
  readonly rows: readonly {
    readonly code: string
    readonly name: string
    readonly dueOn: string | null
    readonly releasedOn: string | null
    readonly statements: readonly string[]
    readonly facts: readonly string[]
  }[]
  readonly lists: {
    readonly tasks: string
    readonly handedIn: string
    readonly inTime: string
    readonly late: string
    readonly notHandedIn: string
    readonly overdue: string
    readonly visits: string
    readonly notices: string
  }
}

/** 落实情况报告: how much, row by row, what supervision found; problems and plans are the unit's own words. */
export function implementationReport(facts: ImplementationFacts): ReportText {
  const { programme, unitName } = facts
  const number = programme.docNumber ? `（${programme.docNumber}）` : ''
  return {
    title: `${unitName}\n关于服务型行政执法建设工作落实情况的报告`,
    blocks: [
      heading(1, '总体情况'),
      paragraph(
        `按照《${asWords(programme.title)}》${asWords(number)}要求，${unitName}承担任务 {任务总数} 项。截至${dayWords(facts.countedOn)}，已报送 {已报送} 项，其中按期 {按期报送} 项、超期 {超期报送} 项；未报送 {未报送} 项，其中已过期限 {已过期限} 项。`,
      ),
      heading(1, '逐项落实情况'),
      ...facts.rows.flatMap((row) => [
        heading(2, `${row.code} ${row.name}`.slice(0, 200)),
        ...row.statements.map((text) => paragraph(asWords(text))),
        ...(row.facts.length ? [paragraph(`系统记录的工作：${row.facts.map(asWords).join('；')}。`)] : []),
        ...(row.statements.length || row.facts.length ? [] : [paragraph('')]),
      ]),
      heading(1, '接受督导和整改情况'),
      paragraph('接受督导 {接受督导} 次，指出问题 {指出问题} 个；收到整改通知 {整改通知} 份，已办结 {办结整改} 份。'),
      heading(1, '存在的问题'),
      paragraph(''),
      heading(1, '下一步打算'),
      paragraph(''),
    ],
    figures: figuresOf(facts),
    annex: {
      title: '任务落实情况一览表',
      columns: ['编号', '事项', '完成期限', '报送日期'],
      rows: facts.rows.map((row) => [row.code, row.name, row.dueOn ?? '未写明', row.releasedOn ?? '未报送']),
    },
  }
}

function figuresOf({ standing, supervision, lists, countedOn }: ImplementationFacts): ReportFigure[] {
  const on = `统计至 ${countedOn}`
  const figure = (key: string, value: number, list: string, source: string): ReportFigure => ({
    key,
    value: String(value),
    source: `${source}，${on}`,
    list,
  })
  return [
    figure('任务总数', standing.all, lists.tasks, '任务列表'),
    figure('已报送', standing.handedIn, lists.handedIn, '任务列表中已报送过的'),
    figure('按期报送', standing.inTime, lists.inTime, '任务列表中按期报送的'),
    figure('超期报送', standing.late, lists.late, '任务列表中超期报送的'),
    figure('未报送', standing.all - standing.handedIn, lists.notHandedIn, '任务列表中没有报送的'),
    figure('已过期限', standing.overdue, lists.overdue, '任务列表中没有报送且已过期限的'),
    figure('接受督导', supervision.visits, lists.visits, '督导记录列表'),
    figure('指出问题', supervision.findings, lists.visits, '督导记录列表所列问题'),
    figure('整改通知', supervision.notices, lists.notices, '整改通知列表'),
    figure('办结整改', supervision.closedNotices, lists.notices, '整改通知列表中已办结的'),
  ]
}
