import { CheckSquareOutlined, ProfileOutlined } from '@ant-design/icons'
import { callSignedIn, lazyPage, type WorkbenchModule } from '#ui/workbench/index.ts'

/** 年度方案 and 我的任务. */
export const programmesWorkbench: WorkbenchModule = {
  name: 'programmes',
  menu: [
    { path: '/programmes', title: '年度方案', icon: ProfileOutlined, permission: 'programmes.read', order: 10 },
    { path: '/tasks', title: '我的任务', icon: CheckSquareOutlined, permission: 'programmes.read', order: 11 },
  ],
  routes: [
    lazyPage('/programmes', () => import('./programme-list-page.tsx'), 'ProgrammeListPage', 'programmes.read'),
    lazyPage('/programmes/new', () => import('./new-programme-page.tsx'), 'NewProgrammePage', 'programmes.compose'),
    lazyPage('/programmes/$programmeId', () => import('./programme-page.tsx'), 'ProgrammePage', 'programmes.read'),
    lazyPage('/programmes/$programmeId/import', () => import('./import-page.tsx'), 'ImportPage', 'programmes.receive'),
    lazyPage('/tasks', () => import('./task-list-page.tsx'), 'TaskListPage', 'programmes.read'),
    lazyPage('/tasks/$taskId', () => import('./task-page.tsx'), 'TaskPage', 'programmes.read'),
  ],
  toDo: async (signal) => {
    const { listProofs, listTasks } = await import('../contract/index.ts')
    const { toDoOf } = await import('./to-do.ts')
    const [tasks, proofs] = await Promise.all([
      callSignedIn(listTasks, { query: { mine: 'yes', pageSize: 50 } }, { signal }),
      callSignedIn(listProofs, {}, { signal }),
    ])
    const proofOf = new Map(proofs.items.map((proof) => [proof.taskId, proof]))
    return tasks.items.map((task) => toDoOf(task, proofOf.get(task.id)))
  },
  search: async (q, signal) => {
    const { listProgrammes, listTasks } = await import('../contract/index.ts')
    const [programmes, tasks] = await Promise.all([
      callSignedIn(listProgrammes, { query: { q, pageSize: 5 } }, { signal }),
      callSignedIn(listTasks, { query: { q, pageSize: 5 } }, { signal }),
    ])
    return [
      ...programmes.items.map((one) => ({
        id: one.id,
        kind: '年度方案',
        title: one.title,
        detail: one.docNumber ?? '草稿',
        path: `/programmes/${one.id}`,
      })),
      ...tasks.items.map((one) => ({
        id: one.id,
        kind: '任务',
        title: one.name,
        detail: one.organisationName,
        path: `/tasks/${one.id}`,
      })),
    ]
  },
}
