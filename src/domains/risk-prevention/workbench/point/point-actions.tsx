import { useMutation } from '@tanstack/react-query'
import { ActionBar, ConfirmButton, mutationFor } from '#ui/workbench/index.ts'
import { removeRiskPoint, retireRiskPoint, type RiskPoint } from '../../contract/index.ts'

/** Taking a point out of a batch that is being written, or out of use once it does not fit any more. */
export function PointActions({ point, onRemoved }: { point: RiskPoint; onRemoved: () => void }) {
  const remove = useMutation(mutationFor(removeRiskPoint))
  const retire = useMutation(mutationFor(retireRiskPoint))
  const params = { riskPointId: point.id }
  const retired = point.state === 'active'
  return (
    <>
      {point.mayEdit && (
        <ConfirmButton
          danger
          question={`确定要删除“${point.content.name}”吗？`}
          consequence="删除后不能恢复；已经公布的清单不受影响。"
          doText="删除"
          doneText="已删除"
          onConfirm={async () => {
            await remove.mutateAsync({ params, query: { revision: point.revision } })
            onRemoved()
          }}
        >
          删除
        </ConfirmButton>
      )}
      {point.mayRetire && (
        <ActionBar
          actions={[
            {
              name: 'retire',
              title: retired ? '停用' : '恢复使用',
              consequence: retired
                ? '停用后不再进入新公布的清单；已公布的版本仍可查。'
                : '恢复后可以继续修改，并进入新公布的清单。',
              asks: { label: '原因', required: true },
            },
          ]}
          onAct={(_, reason) =>
            retire.mutateAsync({ params, body: { revision: point.revision, retired, reason: reason ?? '' } })
          }
        />
      )}
    </>
  )
}
