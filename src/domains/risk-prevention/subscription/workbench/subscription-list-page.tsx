import { useMutation } from '@tanstack/react-query'
import {
  ConfirmButton,
  DataTable,
  EmptyState,
  momentText,
  mutationFor,
  Page,
  Section,
  useSystem,
} from '#ui/workbench/index.ts'
import {
  endSubscription,
  exportSubscriptions,
  listSubscriptionMessages,
  listSubscriptions,
  messageStateTexts,
  subscriptionChannelTexts,
  subscriptionStateTexts,
  type Subscription,
} from '../../contract/index.ts'
import { excelTool } from '../../workbench/excel-tool.tsx'
import { PartNav } from '../../workbench/part-nav.tsx'

const excelTools = excelTool(exportSubscriptions)
const states = Object.entries(subscriptionStateTexts).map(([value, label]) => ({ value, label }))

/** 行业订阅: who wants to hear of new points, masked, and what was sent to them. */
export function SubscriptionListPage() {
  const { demonstration } = useSystem()
  return (
    <Page
      title="行业订阅"
      lead="商户在公开页自愿订阅。联系方式加密保存，这里只显示掩码；本人打电话要求退订的，可以代为退订。"
      breadcrumbs={[{ title: '风险防控', path: '/risk-prevention' }]}
    >
      <PartNav />
      <Section title="订阅">
        <DataTable
          name="risk-prevention.subscriptions"
          label="行业订阅"
          endpoint={listSubscriptions}
          exportEndpoint={exportSubscriptions}
          tools={excelTools}
          keyOf={(one) => one.id}
          searchPlaceholder="行业、地点"
          filters={[{ kind: 'choice', key: 'state', label: '状态', options: states }]}
          defaultSort="-createdAt"
          columns={[
            { key: 'trade', title: '行业', render: (one) => one.tradeName },
            { key: 'place', title: '地点', render: (one) => one.placeName },
            { key: 'channel', title: '渠道', render: (one) => subscriptionChannelTexts[one.channel] },
            { key: 'masked', title: '号码或地址（掩码）', render: (one) => one.masked || '已删除' },
            { key: 'state', title: '状态', render: (one) => subscriptionStateTexts[one.state] },
            { key: 'createdAt', title: '填写时间', sort: 'createdAt', render: (one) => momentText(one.createdAt) },
            { key: 'toldOn', title: '上次告知', render: (one) => one.toldOn ?? '' },
            { key: 'keepUntil', title: '自动结束', render: (one) => one.keepUntil ?? '' },
            { key: 'end', title: '操作', render: (one) => <EndButton subscription={one} /> },
          ]}
          empty={<EmptyState title="还没有人订阅" next="商户在公开页“订阅行业提示”填写并验证后，会列在这里" />}
        />
      </Section>
      <Section title={demonstration ? '发出的消息（演示：不对外发送，只列出将要发出的内容）' : '发出的消息'}>
        <DataTable
          name="risk-prevention.subscription-messages"
          label="发给订阅人的消息"
          endpoint={listSubscriptionMessages}
          keyOf={(one) => one.id}
          searchPlaceholder="正文中的词"
          defaultSort="-madeAt"
          columns={[
            { key: 'subject', title: '主题', render: (one) => one.subject },
            { key: 'channel', title: '渠道', render: (one) => subscriptionChannelTexts[one.channel] },
            { key: 'masked', title: '号码或地址（掩码）', render: (one) => one.masked },
            { key: 'state', title: '状态', render: (one) => messageStateTexts[one.state] },
            { key: 'madeAt', title: '生成时间', sort: 'madeAt', render: (one) => momentText(one.madeAt) },
            { key: 'text', title: '正文', render: (one) => <pre className="details">{one.text}</pre> },
          ]}
          empty={<EmptyState title="还没有消息" next="清单公布后的工作时间自动生成，每人一天最多一条" />}
        />
      </Section>
    </Page>
  )
}

function EndButton({ subscription }: { subscription: Subscription }) {
  const end = useMutation(mutationFor(endSubscription))
  if (subscription.state === 'ended') return null
  return (
    <ConfirmButton
      size="small"
      question={`代 ${subscription.masked} 退订“${subscription.tradeName}”吗？联系方式会立即删除，不能恢复。`}
      doText="退订"
      doneText="已退订"
      onConfirm={() => end.mutateAsync({ params: { subscriptionId: subscription.id } })}
    >
      代为退订
    </ConfirmButton>
  )
}
