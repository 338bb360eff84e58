import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { mutationFor } from '#ui/workbench/index.ts'
import { markRead, type Notification } from '../../contract/index.ts'

/** The title, leading to the record; opening it is reading it. */
export function NotificationTitle({ notification }: { notification: Notification }) {
  const read = useMutation(mutationFor(markRead))
  const { id, title, link, readAt } = notification
  if (!link) return <>{title}</>
  return (
    <Link
      to={link}
      onClick={() => {
        if (readAt === null) read.mutate({ params: { notificationId: id } })
      }}
    >
      {title}
    </Link>
  )
}
