import type { ComponentType } from 'react'
import { callSignedIn, type ToDoItem, type WorkbenchModule } from '#ui/workbench/index.ts'
import type { CaseSummary, DefinedCases } from '../contract/index.ts'

import type { CasePageParts } from './page-parts.ts'

export type { CasePageParts } from './page-parts.ts'
export { ClockTag } from './clock-tag.tsx'
export { SchemaFields } from './schema-fields.tsx'

interface Placement extends CasePageParts {
  readonly icon: ComponentType
  readonly order: number
}

/** Menu entry, pages, 今日 and search of a procedure's cases: list, new, statistics, one case. */
export function caseWorkbench(defined: DefinedCases, { icon, order, ...parts }: Placement): WorkbenchModule {
  const { path, permissions, procedure, endpoints } = defined
  const { read, open } = permissions
  return {
    name: procedure.kind,
    menu: [{ path, title: procedure.title, icon, permission: read, order }],
    routes: [
      {
        path,
        permission: read,
        load: async () => ({ default: (await import('./case-list-page.tsx')).caseListPage(defined) }),
      },
      {
        path: `${path}/new`,
        permission: open,
        load: async () => ({ default: (await import('./new-case-page.tsx')).newCasePage(defined, parts) }),
      },
      {
        path: `${path}/statistics`,
        permission: read,
        load: async () => ({ default: (await import('./statistics-page.tsx')).statisticsPage(defined) }),
      },
      {
        path: `${path}/$caseId`,
        permission: read,
        load: async () => ({ default: (await import('./case-page.tsx')).casePage(defined, parts) }),
      },
    ],
    toDo: async (signal) => {
      const { items } = await callSignedIn(endpoints.toDo, { query: {} }, { signal })
      return items.map((one) => toDoOf(one, path))
    },
    search: async (q, signal) => {
      const { items } = await callSignedIn(endpoints.list, { query: { q, pageSize: 5 } }, { signal })
      return items.map((one) => ({
        id: one.id,
        kind: procedure.title,
        title: one.title,
        detail: [one.number, one.stateText, one.organisationName].join(' · '),
        path: `${path}/${one.id}`,
      }))
    },
  }
}

function toDoOf(one: CaseSummary, path: string): ToDoItem {
  return {
    id: one.id,
    dueOn: one.dueOn,
    title: `${one.number} ${one.title}`,
    missing: [one.stateText, one.dueWords].filter(Boolean).join(' · '),
    path: `${path}/${one.id}`,
    actionText: '去办理',
    state: 'mine',
  }
}
