import { Chart } from '#ui/workbench/index.ts'
import type { Evaluation, EvaluationFigures } from '../../contract/index.ts'
import { ComparedTable } from './compared-table.tsx'
import { WorkCounts } from './work-counts.tsx'

interface FiguresViewProps {
  readonly evaluation: Evaluation
  readonly figures: EvaluationFigures
}

/** What was done; the three measures and the effect, each with what may be said of it; numbers lead to their lists. */
export function FiguresView({ evaluation, figures }: FiguresViewProps) {
  const shown = figures.compared.filter(({ cases, casesBefore }) => cases !== null || casesBefore !== null)
  const { effect } = figures
  const { basis, batchId } = evaluation
  return (
    <>
      <dl className="facts">
        <WorkCounts batchId={batchId} figures={figures} />
        <dt>对比的时段</dt>
        <dd>
          本期 {basis.from} 至 {basis.to}，上一同期 {basis.beforeFrom} 至 {basis.beforeTo}
        </dd>
        <dt>违法数量同期对比</dt>
        <dd>{figures.total.sentence}</dd>
        <dt>法律遵从度</dt>
        <dd>{figures.compliance.sentence}</dd>
        <dt>社会公众满意度</dt>
        <dd>{figures.satisfaction.sentence}</dd>
        <dt>行政指导的作用</dt>
        <dd>
          {{ fell: '违法减少', rose: '违法增加', cannotTell: '不能判断' }[effect.verdict]}
          {effect.cautions.length > 0 && `：${effect.cautions.join('；')}`}
          <div className="quiet">方法：{effect.method}</div>
        </dd>
      </dl>
      {shown.length > 0 && (
        <Chart
          title="违法数量同期对比（件）"
          option={{
            legend: { bottom: 0 },
            xAxis: { type: 'category', data: shown.map(({ name }) => name) },
            yAxis: { type: 'value' },
            series: [
              { type: 'bar', name: '上一同期', data: shown.map(({ casesBefore }) => casesBefore) },
              { type: 'bar', name: '本期', data: shown.map(({ cases }) => cases) },
            ],
          }}
          table={{
            head: ['风险点', '违法本期', '上一同期', '检查本期', '上一同期'],
            rows: shown.map((one) => [
              one.name,
              one.cases ?? '—',
              one.casesBefore ?? '—',
              one.inspections ?? '—',
              one.inspectionsBefore ?? '—',
            ]),
          }}
        />
      )}
      <ComparedTable evaluation={evaluation} />
      <ul className="lines">
        {figures.compared.map((one) => (
          <li key={one.riskPointId}>
            {one.name}：{one.sentence}
          </li>
        ))}
      </ul>
    </>
  )
}
