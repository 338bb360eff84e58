import { Tag } from 'antd'
import { DataTable, DateText, EmptyState, Page, Section, useSystem } from '#ui/workbench/index.ts'
import { channelTexts, listOutgoingMessages, type OutgoingMessage } from '../contract/index.ts'

const stateTexts: Readonly<Record<OutgoingMessage['state'], string>> = {
  waiting: '等待发送',
  sent: '已发送',
  failed: '发送失败',
  shown: '已生成（未外发）',
}

/** 对外发送的消息: what left the platform by mail, SMS or messenger; where no channel is connected, nothing left. */
export function OutboxPage() {
  const { demonstration } = useSystem()
  return (
    <Page
      title="对外发送的消息"
      lead={demonstration ? '演示系统不对外发送；将要发出的内容都列在这里。' : '号码和地址已掩码；查看本页会留痕。'}
      breadcrumbs={[{ title: '消息', path: '/notifications' }]}
    >
      <Section>
        <DataTable
          name="notifications.outbox"
          label="对外发送的消息列表"
          endpoint={listOutgoingMessages}
          keyOf={(message) => message.id}
          searchPlaceholder="收件人姓名"
          defaultSort="-madeAt"
          columns={[
            { key: 'subject', title: '主题', render: ({ subject }) => subject },
            { key: 'person', title: '收件人', render: ({ personName }) => personName },
            { key: 'channel', title: '渠道', render: ({ channel }) => channelTexts[channel] },
            { key: 'recipient', title: '号码或地址', render: ({ recipient }) => recipient },
            { key: 'state', title: '状态', render: (message) => <MessageState message={message} /> },
            { key: 'madeAt', title: '生成时间', render: ({ madeAt }) => <DateText value={madeAt} /> },
            { key: 'text', title: '正文', render: ({ text }) => <pre className="details">{text}</pre> },
          ]}
          empty={<EmptyState title="还没有对外消息" next="工作日上午有未读消息时自动生成" />}
        />
      </Section>
    </Page>
  )
}

function MessageState({ message: { state, failure } }: { message: OutgoingMessage }) {
  return (
    <>
      <Tag color={state === 'failed' ? 'red' : 'default'}>{stateTexts[state]}</Tag>
      {failure && <span className="bad">{failure}</span>}
    </>
  )
}
