import type { ComponentType, ReactNode } from 'react'
import { callSignedIn, type ToDoItem, type WorkbenchModule } from '#ui/workbench/index.ts'
import type { CaseSummary, DefinedCases } from '../contract/index.ts'
import type { CasePageParts } from './page-parts.ts'

export type { CasePageParts, CasePrefill } from './page-parts.ts'

/** Where the cases stand in the menu: what the first page has to know, and no more. */
interface Placement {
  /** Of the procedure. */
  readonly kind: string
  readonly path: `/${string}`
  readonly title: string
  readonly read: string
  readonly open: string
  readonly icon: ComponentType
  readonly order: number
}

interface LoadedCases {
  readonly cases: DefinedCases
  readonly parts: CasePageParts
}

/**
 * Menu entry, pages, 今日 and search of a procedure's cases: list, new, statistics, limits, one case. The definition with its
 * forms is loaded by the first page that needs it.
 */
export function caseWorkbench(place: Placement, load: () => Promise<LoadedCases>): WorkbenchModule {
  const { kind, path, title, read, open, icon, order } = place
  const page = (path: string, permission: string, make: (loaded: LoadedCases) => Promise<() => ReactNode>) => ({
    path,
    permission,
    load: async () => ({ default: await make(await load()) }),
  })
  return {
    name: kind,
    menu: [{ path, title, icon, permission: read, order }],
    routes: [
      page(path, read, async ({ cases }) => (await import('./case-list-page.tsx')).caseListPage(cases)),
      page(`${path}/new`, open, async ({ cases, parts }) =>
        (await import('./new-case-page.tsx')).newCasePage(cases, parts),
      ),
      page(`${path}/statistics`, read, async ({ cases }) =>
        (await import('./statistics-page.tsx')).statisticsPage(cases),
      ),
      page(`${path}/limits`, read, async ({ cases }) => (await import('./limits-page.tsx')).limitsPage(cases)),
      page(`${path}/notice-texts`, read, async ({ cases }) =>
        (await import('./notices/notice-text-page.tsx')).noticeTextPage(cases),
      ),
      page(`${path}/$caseId`, read, async ({ cases, parts }) =>
        (await import('./case-page.tsx')).casePage(cases, parts),
      ),
    ],
    toDo: async (signal) => {
      const { endpoints } = (await load()).cases
      const { items } = await callSignedIn(endpoints.toDo, { query: {} }, { signal })
      return items.map((one) => toDoOf(one, path))
    },
    search: async (q, signal) => {
      const { endpoints } = (await load()).cases
      const { items } = await callSignedIn(endpoints.list, { query: { q, pageSize: 5 } }, { signal })
      return items.map((one) => ({
        id: one.id,
        kind: title,
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
