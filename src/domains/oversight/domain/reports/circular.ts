import type { ReportFigure } from '../../contract/report.ts'
import { asWords, dayWords, heading, paragraph, type ReportText } from './report-text.ts'
import type { Standing } from './standing.ts'

/** What an issuer's 通报 is made of. */
export interface CircularFacts {
  readonly programme: { readonly title: string; readonly docNumber: string | null }
  readonly countedOn: string
  readonly standing: Standing
  readonly units: readonly { readonly name: string; readonly standing: Standing }[]
  readonly supervision: {
    readonly visits: number
    readonly units: number
    readonly findings: number
    readonly notices: number
    readonly closedNotices: number
  }
  readonly lists: {
    readonly programme: string
    readonly tasks: string
    readonly handedIn: string
    readonly inTime: string
    readonly late: string
    readonly overdue: string
    readonly visits: string
    readonly notices: string
  }
}

/** 通报: counts and lists of names by what was counted. Praise, criticism and demands are for whoever signs. */
export function circular(facts: CircularFacts): ReportText {
  const { programme, units } = facts
  const number = programme.docNumber ? `（${asWords(programme.docNumber)}）` : ''
  const punctual = units.filter(({ standing }) => standing.all > 0 && standing.inTime === standing.all)
  const behind = units.filter(({ standing }) => standing.overdue > 0)
  const named = (words: string, list: CircularFacts['units'], none: string) =>
    paragraph(list.length ? `${words}：${list.map((unit) => unit.name).join('、')}。` : none)
  return {
    title: '关于服务型行政执法建设工作\n落实情况的通报',
    blocks: [
      paragraph(
        `按照《${asWords(programme.title)}》${number}要求，现将截至${dayWords(facts.countedOn)}的落实情况通报如下：`,
      ),
      heading(1, '总体情况'),
      paragraph(
        '{受文单位} 个单位承担任务 {任务总数} 项，已报送 {已报送} 项，其中按期 {按期报送} 项、超期 {超期报送} 项；没有报送且已过期限 {已过期限} 项。',
      ),
      heading(1, '各单位落实情况'),
      named('按期报送全部任务的单位', punctual, '没有单位按期报送全部任务。'),
      named('有任务没有报送且已过期限的单位', behind, '没有单位有任务没有报送且已过期限。'),
      paragraph('各单位情况见附件。'),
      heading(1, '督导检查情况'),
      paragraph(
        '督导 {督导单位} 个单位 {督导次数} 次，发现问题 {发现问题} 个；下达整改通知 {整改通知} 份，已办结 {办结整改} 份。',
      ),
      heading(1, '存在的主要问题'),
      paragraph(''),
      heading(1, '下一步工作要求'),
      paragraph(''),
    ],
    figures: figuresOf(facts),
    annex: {
      title: '各单位任务落实情况表',
      columns: ['单位', '任务', '已报送', '按期', '超期', '未报送且已过期限'],
      rows: units.map(({ name, standing }) => [
        name,
        ...[standing.all, standing.handedIn, standing.inTime, standing.late, standing.overdue].map(String),
      ]),
    },
  }
}

function figuresOf({ standing, supervision, lists, countedOn, units }: CircularFacts): ReportFigure[] {
  const figure = (key: string, value: number, list: string, source: string): ReportFigure => ({
    key,
    value: String(value),
    source: `${source}，统计至 ${countedOn}`,
    list,
  })
  return [
    figure('受文单位', units.length, lists.programme, '方案的受文单位'),
    figure('任务总数', standing.all, lists.tasks, '任务列表'),
    figure('已报送', standing.handedIn, lists.handedIn, '任务列表中已报送过的'),
    figure('按期报送', standing.inTime, lists.inTime, '任务列表中按期报送的'),
    figure('超期报送', standing.late, lists.late, '任务列表中超期报送的'),
    figure('已过期限', standing.overdue, lists.overdue, '任务列表中没有报送且已过期限的'),
    figure('督导单位', supervision.units, lists.visits, '督导记录列表所列单位'),
    figure('督导次数', supervision.visits, lists.visits, '督导记录列表'),
    figure('发现问题', supervision.findings, lists.visits, '督导记录列表所列问题'),
    figure('整改通知', supervision.notices, lists.notices, '整改通知列表'),
    figure('办结整改', supervision.closedNotices, lists.notices, '整改通知列表中已办结的'),
  ]
}
