import { DataTable, DateText, EmptyState } from '#ui/workbench/index.ts'
import { listNotifications } from '../../contract/index.ts'
import { NotificationTitle } from './notification-title.tsx'

/** Everything that the person was told, the latest first. */
export function AllNotifications() {
  return (
    <DataTable
      name="notifications.own"
      label="消息列表"
      endpoint={listNotifications}
      keyOf={(notification) => notification.id}
      searchPlaceholder="消息标题"
      filters={[{ kind: 'choice', key: 'state', label: '是否已读', options: [{ value: 'unread', label: '只看未读' }] }]}
      defaultSort="-at"
      defaultPageSize={20}
      columns={[
        { key: 'title', title: '消息', render: (notification) => <NotificationTitle notification={notification} /> },
        { key: 'text', title: '内容', render: ({ text }) => text || <span className="quiet">—</span> },
        { key: 'at', title: '时间', sort: 'at', render: ({ at }) => <DateText value={at} /> },
        { key: 'readAt', title: '阅读', render: ({ readAt }) => (readAt ? '已读' : <strong>未读</strong>) },
      ]}
      empty={<EmptyState title="还没有消息" next="有新的任务、退回或审核时会在这里告诉您" />}
    />
  )
}
