import { DataTable, EmptyState, useMay } from '#ui/workbench/index.ts'
import { listResults, resultStageTexts, type Matrix } from '../../contract/index.ts'
import { batchActions } from './batch-actions.tsx'

const stages = Object.entries(resultStageTexts).map(([value, label]) => ({ value, label }))

/** 办理: where each unit's result stands; steps that cover many units at once. */
export function ResultSection({ matrix }: { matrix: Matrix }) {
  const mayAct = useMay('assessment.grade')
  const mayApprove = useMay('assessment.approve')
  return (
    <DataTable
      name="assessment.results"
      label="考评结果办理情况"
      prefix="r"
      endpoint={listResults}
      input={{ query: { programmeId: matrix.programmeId } }}
      keyOf={(result) => result.id}
      pathOf={(result) => `/assessment/results/${result.id}`}
      searchPlaceholder="单位名称"
      filters={[{ kind: 'choice', key: 'stage', label: '阶段', options: stages }]}
      defaultSort="unit"
      defaultPageSize={200}
      columns={[
        { key: 'unit', title: '单位', render: (result) => result.organisationName },
        { key: 'stage', title: '阶段', render: (result) => resultStageTexts[result.stage] },
        {
          key: 'answer',
          title: '单位答复',
          render: (result) =>
            result.openObjections > 0 ? '有申诉待复核' : result.acceptedOn ? `${result.acceptedOn} 无异议` : '—',
        },
        { key: 'appealDueOn', title: '申诉期限', render: (result) => result.appealDueOn ?? '—' },
        { key: 'proposedBy', title: '初评人', render: (result) => result.proposedByName },
      ]}
      bulkActions={matrix.mayOversee && (mayAct || mayApprove) ? batchActions : undefined}
      empty={
        <EmptyState
          title="还没有可办理的结果"
          next="按细则初评以后，每个单位的结果从这里反馈、申诉、审定、签批和通报"
        />
      }
    />
  )
}
