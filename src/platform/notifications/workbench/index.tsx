import { BellOutlined } from '@ant-design/icons'
import { lazy, Suspense, type ComponentProps } from 'react'
import { lazyPage, type WorkbenchModule } from '#ui/workbench/index.ts'
import { useUnreadCount } from './use-unread-count.ts'

const LazyOutsideNotices = lazy(async () => ({ default: (await import('./outside-notices.tsx')).OutsideNotices }))

/** What people without an account were told of a matter; nothing where nobody was told. Stands on the matter's page. */
export function OutsideNotices(props: ComponentProps<typeof LazyOutsideNotices>) {
  if (!props.notices.length) return null
  return (
    <Suspense fallback={<p className="quiet">正在打开通知…</p>}>
      <LazyOutsideNotices {...props} />
    </Suspense>
  )
}

const LazyAgainRule = lazy(async () => ({ default: (await import('./again-rule-section.tsx')).AgainRuleSection }))

/** How often and how soon a unit sends the same words once more. */
export function AgainRuleSection(props: ComponentProps<typeof LazyAgainRule>) {
  return (
    <Suspense fallback={<p className="quiet">正在打开…</p>}>
      <LazyAgainRule {...props} />
    </Suspense>
  )
}

/** 消息: what the person was told; for the system administrator also what left the platform. */
export const notificationsWorkbench: WorkbenchModule = {
  name: 'notifications',
  menu: [{ path: '/notifications', title: '消息', icon: BellOutlined, order: 1, useCount: useUnreadCount }],
  routes: [
    lazyPage('/notifications', () => import('./notifications-page.tsx'), 'NotificationsPage'),
    lazyPage('/notifications/outbox', () => import('./outbox-page.tsx'), 'OutboxPage', 'notifications.read-outbox'),
  ],
}
