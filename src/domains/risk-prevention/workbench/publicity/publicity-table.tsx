import { useMutation } from '@tanstack/react-query'
import { ActionBar, DataTable, DateText, EmptyState, mutationFor } from '#ui/workbench/index.ts'
import { listPublicity, publicityChannelTexts, withdrawPublicity, type Publicity } from '../../contract/index.ts'

const channels = Object.entries(publicityChannelTexts).map(([value, label]) => ({ value, label }))

/** 宣传台账, of one batch or of all within reach. */
export function PublicityTable({ batchId }: { batchId?: string }) {
  return (
    <DataTable
      name="risk-prevention.publicity"
      label="宣传台账"
      prefix="publicity"
      endpoint={listPublicity}
      {...(batchId ? { input: { query: { batchId } } } : {})}
      keyOf={(one) => one.id}
      searchPlaceholder="活动、对象"
      filters={[{ kind: 'choice', key: 'channel', label: '方式', options: channels }]}
      columns={[
        { key: 'activity', title: '活动或内容', width: 240, render: (one) => one.activity },
        { key: 'channel', title: '方式', render: (one) => publicityChannelTexts[one.channel] },
        { key: 'heldOn', title: '日期', sort: 'heldOn', render: (one) => <DateText value={one.heldOn} /> },
        { key: 'audience', title: '对象', render: (one) => one.audience },
        { key: 'reach', title: '覆盖', align: 'right', render: (one) => one.reach ?? '—' },
        { key: 'proof', title: '地址和资料', render: (one) => <Proof publicity={one} /> },
        { key: 'state', title: '状态', render: (one) => <Standing publicity={one} /> },
      ]}
      empty={<EmptyState title="还没有宣传登记" next="公布以后，每种方式登记一次；微信群提示图生成时自动登记" />}
    />
  )
}

function Proof({ publicity }: { publicity: Publicity }) {
  return (
    <>
      {publicity.address && (
        <div>
          <a href={publicity.address} target="_blank" rel="noreferrer noopener">
            网页
          </a>
        </div>
      )}
      {publicity.files.map((file) => (
        <div key={file.id}>
          <a href={`/api/risk-prevention/publicity/${publicity.id}/files/${file.id}`}>{file.name}</a>
        </div>
      ))}
      {publicity.materials.join('、')}
    </>
  )
}

function Standing({ publicity }: { publicity: Publicity }) {
  const withdraw = useMutation(mutationFor(withdrawPublicity))
  if (publicity.withdrawnBecause) return <span className="quiet">已撤销：{publicity.withdrawnBecause}</span>
  return (
    <ActionBar
      actions={[{ name: 'withdraw', title: '撤销', tone: 'danger', asks: { label: '原因', required: true } }]}
      onAct={(_, reason) =>
        withdraw.mutateAsync({ params: { publicityId: publicity.id }, body: { reason: reason ?? '' } })
      }
    />
  )
}
