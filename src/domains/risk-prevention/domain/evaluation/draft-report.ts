import type { EvaluationBasis, EvaluationFigures, ReportParagraph, ReportParts } from '../../contract/index.ts'
import { effectSentence } from './effect-sentence.ts'
import { checkedLess } from './same-period.ts'

export interface ReportSubject {
  readonly batchId: string
  readonly batchTitle: string
  readonly organisationName: string
  readonly focus: string
  /** Points with their measures, one by one: 「分类或者逐项说明」. */
  readonly points: readonly { readonly id: string; readonly name: string; readonly measures: readonly string[] }[]
  readonly publishedOn: string | null
}

/** The four parts of the 2020 table, drafted from figures alone; each number stands on a list. */
export function draftReport(subject: ReportSubject, basis: EvaluationBasis, figures: EvaluationFigures): ReportParts {
  const links = linksOf(subject.batchId)
  const paragraph = (text: string, ...notes: [string, string][]): ReportParagraph => ({
    text,
    notes: notes.map(([words, link]) => ({ text: words, link })),
  })
  return {
    basics: [
      paragraph(
        `${subject.organisationName}在“${subject.batchTitle}”中梳理违法风险点 ${figures.points} 个〔1〕，其中高风险 ${figures.high} 个、中风险 ${figures.medium} 个、低风险 ${figures.low} 个；制定防控措施 ${figures.measures} 项〔2〕。${subject.focus}`,
        ['违法风险点清单', links.points],
        ['各风险点的防控措施', links.points],
      ),
      paragraph(
        `就风险点和防控措施征求意见，收到意见 ${figures.opinions} 条，采纳和部分采纳 ${figures.opinionsAdopted} 条〔1〕。`,
        ['意见征集和采纳情况', links.batch],
      ),
      paragraph(
        `${subject.publishedOn ? `清单于 ${subject.publishedOn} 公布` : '清单尚未公布'}；宣传 ${figures.publicity} 次〔1〕，方式 ${figures.channels.length} 种${figures.channels.length ? `（${figures.channels.join('、')}）` : ''}，覆盖 ${figures.reach} 人次。`,
        ['宣传台账', links.publicity],
      ),
    ],
    implementation: [
      paragraph(
        `实施行政指导 ${figures.guidances} 次〔1〕，涉及行政相对人 ${figures.guided} 户${figures.modes.length ? `：${figures.modes.map(({ text, count }) => `${text} ${count} 次`).join('，')}` : ''}；已反馈的采纳 ${figures.adopted} 次、部分采纳 ${figures.partlyAdopted} 次、未采纳 ${figures.notAdopted} 次。防控措施已落实 ${figures.measuresDone} 项，共 ${figures.measures} 项。`,
        ['行政指导记录', links.guidance],
      ),
      ...subject.points
        .filter(({ measures }) => measures.length)
        .map(({ id, name, measures }) =>
          paragraph(`${name}〔1〕：${measures.join('；')}。`, [
            '该风险点的原因和措施',
            `/risk-prevention/points/${id}`,
          ]),
        ),
    ],
    comparison: [
      paragraph(
        `本期 ${basis.from} 至 ${basis.to}，上一同期 ${basis.beforeFrom} 至 ${basis.beforeTo}。合计：${figures.total.sentence}〔1〕。`,
        ['同期对比表', links.evaluation],
      ),
      ...figures.compared.map((one) =>
        paragraph(`${one.name}〔1〕：${one.sentence}。`, ['该风险点', `/risk-prevention/points/${one.riskPointId}`]),
      ),
      paragraph(`${figures.compliance.sentence}〔1〕。`, ['遵从度的计算方法和由谁确定', '/risk-prevention/settings']),
      paragraph(`${figures.satisfaction.sentence}〔1〕。`, ['满意度来源', links.evaluation]),
      paragraph(`${effectSentence(figures.effect)}。方法：${figures.effect.method}〔1〕。`, [
        '作用估计',
        links.evaluation,
      ]),
    ],
    conclusion: [
      paragraph(conclusionOf(figures)),
      paragraph('取得的经验：（请补写）'),
      paragraph('存在的问题和意见建议：（请补写）'),
    ],
  }
}

/** Only what the figures carry: no success is claimed where checks fell or nothing was counted. */
function conclusionOf({ compared, effect }: EvaluationFigures): string {
  const fewerChecks = compared.filter(({ sentence }) => sentence.includes(checkedLess)).length
  const unknown = compared.filter(({ change, inspectionChange }) => change === null || inspectionChange === null).length
  const parts = [
    fewerChecks ? `${fewerChecks} 个风险点检查减少，其违法数量的变化不作结论` : '',
    unknown ? `${unknown} 个风险点数据不全，不作结论` : '',
    effect.verdict === 'fell' ? '与可比对象相比，指导后违法减少' : '',
    effect.verdict === 'rose' ? '与可比对象相比，指导后违法没有减少，需要分析原因、修订措施' : '',
    effect.verdict === 'cannotTell' ? '违法数量的变化能否归因于行政指导，现有数据不能判断' : '',
  ]
  return `${parts.filter(Boolean).join('；')}。`
}

function linksOf(batchId: string) {
  const batch = `/risk-prevention/batches/${batchId}`
  return {
    batch,
    points: `/risk-prevention/batches/${batchId}`,
    publicity: `/risk-prevention/publicity?batchId=${batchId}`,
    guidance: `/risk-prevention/guidance?batchId=${batchId}`,
    evaluation: `${batch}/evaluation`,
  }
}
