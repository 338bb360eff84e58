import { useMutation } from '@tanstack/react-query'
import { ActionBar, mutationFor } from '#ui/workbench/index.ts'
import { recordKeyStates, revokeRecordKey, type RecordKey } from '../../../contract/index.ts'

/** The state of a key, and its end where it has not come. */
export function KeyStanding({ found }: { found: RecordKey }) {
  const revoke = useMutation(mutationFor(revokeRecordKey))
  if (found.state === 'revoked')
    return (
      <span className="quiet">
        {recordKeyStates.revoked}：{found.revokedByName}，{found.revokedBecause}
      </span>
    )
  return (
    <div className="row">
      <span className={found.state === 'expired' ? 'bad' : ''}>{recordKeyStates[found.state]}</span>
      <ActionBar
        actions={[
          {
            name: 'revoke',
            title: '吊销',
            tone: 'danger',
            asks: { label: '原因', required: true },
            consequence: `“${found.name}”将立即不能再报送，不能恢复；已报送的记录不受影响。`,
          },
        ]}
        onAct={(_, reason) => revoke.mutateAsync({ params: { recordKeyId: found.id }, body: { reason: reason ?? '' } })}
      />
    </div>
  )
}
