import { useMutation } from '@tanstack/react-query'
import { ActionBar, mutationFor, type RecordAction } from '#ui/workbench/index.ts'
import { actOnBatch, batchActionTexts, StepAction, type Batch } from '../../contract/index.ts'

const consequences: Partial<Record<StepAction, string>> = {
  finishPoints: '完成后进入“制定防控措施”，并记入工作台账；需要修改时可以退回。',
  finishMeasures: '完成后进入“充分征求意见”，并记入工作台账。',
  finishConsultation: '完成后进入“分批公布宣传”。',
  finishPublication: '完成后进入“深化行政指导”；以后仍可登记宣传。',
  finishGuidance: '完成后进入“注重分析评估”；以后仍可登记行政指导。',
  close: '办结后本批不能再修改。',
  goBack: '退回上一步重做，原因记入经过；已公布的清单继续有效，直到新版本公布。',
  discard: '放弃后本批不能恢复，原因记入经过。',
}

/** Moves of the batch that this person may make; what must wait says why. */
export function BatchActions({ batch }: { batch: Batch }) {
  const act = useMutation(mutationFor(actOnBatch))
  const actions = batch.actions.flatMap(({ action, because }): RecordAction[] => {
    const known = StepAction.safeParse(action)
    if (!known.success) return []
    const name = known.data
    const asks = name === 'goBack' || name === 'discard' ? { label: '原因', required: true } : undefined
    return [
      {
        name,
        title: batchActionTexts[name],
        tone: name === 'discard' ? 'danger' : name === 'goBack' ? 'plain' : 'primary',
        ...(because === null ? {} : { unavailableBecause: because }),
        ...(consequences[name] ? { consequence: consequences[name] } : {}),
        ...(asks ? { asks } : {}),
      },
    ]
  })
  if (!actions.length) return null
  const waiting = actions.find((one) => one.tone === 'primary' && one.unavailableBecause)
  return (
    <>
      {waiting && (
        <p className="quiet">
          “{waiting.title}”之前：{waiting.unavailableBecause}
        </p>
      )}
      <ActionBar
        actions={actions}
        onAct={(name, note) =>
          act.mutateAsync({
            params: { batchId: batch.id },
            body: { revision: batch.revision, action: StepAction.parse(name), note: note ?? '' },
          })
        }
      />
    </>
  )
}
