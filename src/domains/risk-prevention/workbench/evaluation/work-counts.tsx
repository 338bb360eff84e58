import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { EvaluationFigures } from '../../contract/index.ts'

/** What was done, each number as the way to its list. */
export function WorkCounts({ batchId, figures }: { batchId: string; figures: EvaluationFigures }) {
  const batch = `/risk-prevention/batches/${batchId}`
  const ofBatch = { batchId }
  const lines = [
    ['风险点', '/risk-prevention/points', ofBatch, `${figures.points} 个`],
    ['防控措施', batch, { part: 'points' }, `已落实 ${figures.measuresDone} 项，共 ${figures.measures} 项`],
    [
      '征求意见',
      batch,
      { part: 'consultation' },
      `${figures.opinions} 条，采纳和部分采纳 ${figures.opinionsAdopted} 条`,
    ],
    ['宣传', '/risk-prevention/publicity', ofBatch, `${figures.publicity} 次，覆盖 ${figures.reach} 人次`],
    ['行政指导', '/risk-prevention/guidance', ofBatch, `${figures.guidances} 次，行政相对人 ${figures.guided} 户`],
  ] as const
  return lines.map(([title, to, search, text]) => (
    <Fragment key={title}>
      <dt>{title}</dt>
      <dd>
        <Link to={to} search={search}>
          {text}
        </Link>
      </dd>
    </Fragment>
  ))
}
