import { useMutation } from '@tanstack/react-query'
import { ActionBar, mutationFor, useMay } from '#ui/workbench/index.ts'
import { giveBooklet, type Guidance } from '../../contract/index.ts'

/** The code of the shop's booklet; before, the way to put the record into one. */
export function BookletCell({ guidance }: { guidance: Guidance }) {
  const give = useMutation(mutationFor(giveBooklet))
  const mayEdit = useMay('risk-prevention.edit')
  if (guidance.bookletCode) return <a href={`/booklets/${guidance.bookletCode}`}>{guidance.bookletCode}</a>
  if (!mayEdit || guidance.withdrawnBecause) return <span className="quiet">未记入</span>
  return (
    <ActionBar
      actions={[
        {
          name: 'give',
          title: '记入',
          tone: 'plain',
          consequence:
            '商户凭编号能看到这条指导。商户已有编号的请填写；没有的留空，会给一个新编号，打印记录时印在上面。',
          asks: { label: '商户的一户一册编号（没有的留空）', required: false },
        },
      ]}
      onAct={(_, code) =>
        give.mutateAsync({
          params: { guidanceRecordId: guidance.id },
          body: { revision: guidance.revision, code: code?.trim() ? code : null },
        })
      }
    />
  )
}
