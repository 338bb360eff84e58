import { AuditOutlined } from '@ant-design/icons'
import { lazyPage, type WorkbenchModule } from '#ui/workbench/index.ts'

const read = 'audit.read'

/** 审计: the log, its export, and whether it is whole. */
export const auditWorkbench: WorkbenchModule = {
  name: 'audit',
  menu: [{ path: '/audit', title: '审计', icon: AuditOutlined, permission: read, order: 82 }],
  routes: [lazyPage('/audit', () => import('./audit-page.tsx'), 'AuditPage', read)],
}
