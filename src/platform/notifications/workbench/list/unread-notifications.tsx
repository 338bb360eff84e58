import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { DateText, mutationFor, ProblemAlert, queryFor, QueryView } from '#ui/workbench/index.ts'
import { listNotifications, markRead, type Notification } from '../../contract/index.ts'
import { NotificationTitle } from './notification-title.tsx'
import './notifications.css'

/** What the person has not read, the latest first. */
export function UnreadNotifications() {
  const unread = useQuery(queryFor(listNotifications, { query: { state: 'unread', pageSize: 20 } }))
  const read = useMutation(mutationFor(markRead))
  return (
    <QueryView query={unread}>
      {({ items, total, totalIsExact }) =>
        items.length === 0 ? (
          <p className="quiet">没有未读消息。</p>
        ) : (
          <>
            <ProblemAlert problem={read.error} />
            <ul className="lines" aria-label="未读消息">
              {items.map((notification) => (
                <UnreadLine
                  key={notification.id}
                  notification={notification}
                  onRead={() => read.mutate({ params: { notificationId: notification.id } })}
                />
              ))}
            </ul>
            {total > items.length && (
              <p className="quiet">
                这里是最近的 {items.length} 条，共 {total}
                {totalIsExact ? '' : ' 以上'} 条未读；其余见“全部消息”。
              </p>
            )}
          </>
        )
      }
    </QueryView>
  )
}

function UnreadLine({ notification, onRead }: { notification: Notification; onRead: () => void }) {
  return (
    <li>
      <div className="notification">
        <strong>
          <NotificationTitle notification={notification} />
        </strong>
        {notification.text && <div>{notification.text}</div>}
        <div className="quiet">
          <DateText value={notification.at} />
        </div>
      </div>
      <Button size="small" onClick={onRead} aria-label={`标为已读：${notification.title}`}>
        标为已读
      </Button>
    </li>
  )
}
