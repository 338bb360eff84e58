import { useQuery } from '@tanstack/react-query'
import {
  ActionBar,
  DownloadButton,
  mutationFor,
  Page,
  queryFor,
  QueryView,
  Section,
  usePathParameter,
} from '#ui/workbench/index.ts'
import { useMutation } from '@tanstack/react-query'
import { downloadEvaluation, finaliseEvaluation, showEvaluation, type Evaluation } from '../contract/index.ts'
import { BasisForm } from './evaluation/basis-form.tsx'
import { FiguresView } from './evaluation/figures-view.tsx'
import { ReviewLines } from './evaluation/review-lines.tsx'
import { ReportForm } from './evaluation/report-form.tsx'

/** 分析评估: what is entered, what was counted and may honestly be said, and the report in its four parts. */
export function EvaluationPage() {
  const batchId = usePathParameter('batchId')
  const evaluation = useQuery(queryFor(showEvaluation, { params: { batchId } }))
  return <QueryView query={evaluation}>{(found) => <EvaluationView evaluation={found} />}</QueryView>
}

const stateTexts = { none: '尚未填写', draft: '起草中', final: '已定稿' } as const

function EvaluationView({ evaluation }: { evaluation: Evaluation }) {
  const { batchId, batchTitle, figures, parts } = evaluation
  return (
    <Page
      title="分析评估"
      lead={leadOf(evaluation)}
      tags={<span>{stateTexts[evaluation.state]}</span>}
      breadcrumbs={[
        { title: '风险防控', path: '/risk-prevention' },
        { title: batchTitle, path: `/risk-prevention/batches/${batchId}` },
      ]}
      actions={
        parts && (
          <>
            <DownloadButton endpoint={downloadEvaluation} input={{ params: { batchId, format: 'pdf' } }}>
              PDF
            </DownloadButton>
            <DownloadButton endpoint={downloadEvaluation} input={{ params: { batchId, format: 'word' } }}>
              Word
            </DownloadButton>
            <Finalisation evaluation={evaluation} />
          </>
        )
      }
    >
      {evaluation.mayEdit && (
        <Section title="一、填写数据">
          <BasisForm key={evaluation.revision} evaluation={evaluation} />
        </Section>
      )}
      {figures && (
        <Section title={evaluation.mayEdit ? '二、系统统计' : '系统统计'}>
          <FiguresView evaluation={evaluation} figures={figures} />
        </Section>
      )}
      {figures && (
        <Section title="建议修订、停用和总结的风险点">
          <ReviewLines reviews={evaluation.reviews} />
        </Section>
      )}
      {parts && (
        <Section title={evaluation.mayEdit ? '三、分析评估报告' : '分析评估报告'}>
          <ReportForm key={evaluation.revision} evaluation={evaluation} parts={parts} />
        </Section>
      )}
    </Page>
  )
}

function leadOf({ state, finalisedByName, mayEdit }: Evaluation): string {
  if (state === 'final') return `${finalisedByName} 已定稿。`
  if (state === 'draft') return mayEdit ? '核对数字，修改报告文字，由审核人定稿。' : '经办人正在起草。'
  return mayEdit ? '先核对两期的违法数量和检查次数，系统统计其余数字并起草报告。' : '经办人还没有开始填写。'
}

function Finalisation({ evaluation }: { evaluation: Evaluation }) {
  const finalise = useMutation(mutationFor(finaliseEvaluation))
  if (!evaluation.mayFinalise) return null
  const final = evaluation.state !== 'final'
  return (
    <ActionBar
      actions={[
        final
          ? { name: 'final', title: '定稿', tone: 'primary', consequence: '定稿后不能再修改，并记入工作台账。' }
          : { name: 'reopen', title: '退回修改', asks: { label: '原因', required: true } },
      ]}
      onAct={(_, reason) =>
        finalise.mutateAsync({
          params: { batchId: evaluation.batchId },
          body: { revision: evaluation.revision, final, reason: reason ?? '' },
        })
      }
    />
  )
}
