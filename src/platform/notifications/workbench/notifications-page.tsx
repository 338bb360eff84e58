import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { ConfirmButton, mutationFor, Page, Section, useMay } from '#ui/workbench/index.ts'
import { markAllRead } from '../contract/index.ts'
import { AllNotifications } from './list/all-notifications.tsx'
import { UnreadNotifications } from './list/unread-notifications.tsx'
import { PreferencesSection } from './preferences/preferences-section.tsx'
import { useUnreadCount } from './use-unread-count.ts'

/** 消息: what is new first, then everything, then how the person wants to be reached. */
export function NotificationsPage() {
  const mayReadOutbox = useMay('notifications.read-outbox')
  const readAll = useMutation(mutationFor(markAllRead))
  const unread = useUnreadCount()
  const actions = (
    <>
      {mayReadOutbox && (
        <Link to="/notifications/outbox">
          <Button>对外发送的消息</Button>
        </Link>
      )}
      {!!unread && (
        <ConfirmButton
          question={`将 ${unread} 条消息全部标为已读？`}
          consequence="消息不会删除，仍可在“全部消息”中查看。"
          doText="全部标为已读"
          doneText="已全部标为已读"
          onConfirm={() => readAll.mutateAsync({})}
        >
          全部标为已读
        </ConfirmButton>
      )}
    </>
  )
  return (
    <Page title="消息" lead="待办以“今日”为准；消息只告诉您发生了什么。" actions={actions}>
      <Section title="未读">
        <UnreadNotifications />
      </Section>
      <Section title="全部消息">
        <AllNotifications />
      </Section>
      <PreferencesSection />
    </Page>
  )
}
