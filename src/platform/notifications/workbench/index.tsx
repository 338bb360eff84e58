import { BellOutlined } from '@ant-design/icons'
import { lazyPage, type WorkbenchModule } from '#ui/workbench/index.ts'
import { useUnreadCount } from './use-unread-count.ts'

/** 消息: what the person was told; for the system administrator also what left the platform. */
export const notificationsWorkbench: WorkbenchModule = {
  name: 'notifications',
  menu: [{ path: '/notifications', title: '消息', icon: BellOutlined, order: 1, useCount: useUnreadCount }],
  routes: [
    lazyPage('/notifications', () => import('./notifications-page.tsx'), 'NotificationsPage'),
    lazyPage('/notifications/outbox', () => import('./outbox-page.tsx'), 'OutboxPage', 'notifications.read-outbox'),
  ],
}
