import { useQuery } from '@tanstack/react-query'
import { EmptyState, Page, queryFor, QueryView, Section, useMay, Views } from '#ui/workbench/index.ts'
import { showMatrix, type Matrix } from '../../contract/index.ts'
import { ProgrammeChoice, useAddress, useChosenProgramme } from '../programme-choice.tsx'
import { QuestionSection } from '../office/question-section.tsx'
import { MatrixActions } from './matrix-actions.tsx'
import { MatrixSection } from './matrix-section.tsx'
import { ResultSection } from '../result/result-section.tsx'
import { TrendSection } from './trend-section.tsx'
import '../assessment.css'

/** 考评结果: units down, rows across; for a unit its own line. */
export function MatrixPage() {
  const choice = useChosenProgramme()
  const [{ asOf }] = useAddress()
  const { chosen, programmes } = choice
  const matrix = useQuery({
    ...queryFor(showMatrix, { params: { programmeId: chosen ?? '' }, query: { asOf } }),
    enabled: chosen !== undefined,
  })
  return (
    <Page
      title="考评结果"
      lead={matrix.data && leadOf(matrix.data)}
      actions={matrix.data && <MatrixActions matrix={matrix.data} />}
    >
      <div className="no-print">
        <ProgrammeChoice choice={choice} />
      </div>
      {programmes.data && !chosen ? (
        <Section>
          <EmptyState title="还没有印发的年度方案" next="方案印发、单位报送之后，这里出现考评结果" />
        </Section>
      ) : (
        <QueryView query={matrix}>{(found) => <MatrixView matrix={found} />}</QueryView>
      )}
    </Page>
  )
}

function leadOf({ hasRules, mayOversee, units }: Matrix): string {
  if (!hasRules) return '本方案没有评分细则，不评定等次。'
  if (!mayOversee && units.every((unit) => unit.cells.length === 0))
    return '结果反馈以后，本单位的等次和评定依据显示在这里。'
  return mayOversee
    ? '点一个格子看评定依据：事实、细则原文、是否超期、由谁决定。'
    : '点一个格子看评定依据；有异议的，在期限内申诉。'
}

function MatrixView({ matrix }: { matrix: Matrix }) {
  const [{ tab }, change] = useAddress()
  const mayOversee = useMay('assessment.oversee') && matrix.mayOversee
  const items = [
    { key: 'matrix', label: '结果表', children: <MatrixSection matrix={matrix} /> },
    { key: 'results', label: '办理', children: <ResultSection matrix={matrix} /> },
    ...(mayOversee && matrix.hasRules
      ? [{ key: 'questions', label: '未写明事项', children: <QuestionSection programmeId={matrix.programmeId} /> }]
      : []),
    { key: 'trend', label: '历年', children: <TrendSection matrix={matrix} /> },
  ]
  return (
    <Section>
      <Views active={tab} choose={(key) => change({ tab: key })} items={items} />
    </Section>
  )
}
