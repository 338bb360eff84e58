import { CloudSyncOutlined } from '@ant-design/icons'
import {
  lazyPage,
  loadPendingPage,
  useUnsentCount,
  type OutboxKind,
  type WorkbenchModule,
} from '#ui/workbench/index.ts'

/** 待同步, for those who may write one of these kinds without a network. */
export function pendingWorkbench(kinds: readonly OutboxKind[]): WorkbenchModule {
  const permission = [...new Set(kinds.map((kind) => kind.permission))]
  return {
    name: 'pending',
    menu: [
      { path: '/pending', title: '待同步', icon: CloudSyncOutlined, permission, order: 40, useCount: useUnsentCount },
    ],
    routes: [lazyPage('/pending', loadPendingPage, 'PendingPage', permission)],
  }
}
