import type { ComponentType } from 'react'
import type { WorkbenchModule } from '#ui/workbench/index.ts'
import type { DefinedWorkRecord } from '../contract/index.ts'

interface Placement {
  readonly icon: ComponentType
  readonly order: number
}

/** Menu entry and pages of a declared record: list, form, one record. */
export function workRecordWorkbench(definition: DefinedWorkRecord, { icon, order }: Placement): WorkbenchModule {
  const { module, collection, title } = definition
  const path = `/${module}/${collection}`
  const read = `${module}.read`
  return {
    name: `${module}.${collection}`,
    menu: [{ path, title, icon, permission: read, order }],
    routes: [
      {
        path,
        permission: read,
        load: async () => {
          const { recordListPage } = await import('./record-list-page.tsx')
          return { default: recordListPage(definition) }
        },
      },
      {
        path: `${path}/new`,
        permission: `${module}.record`,
        load: async () => {
          const { newRecordPage } = await import('./new-record-page.tsx')
          return { default: newRecordPage(definition) }
        },
      },
      {
        path: `${path}/$recordId`,
        permission: read,
        load: async () => {
          const { recordPage } = await import('./record-page.tsx')
          return { default: recordPage(definition) }
        },
      },
    ],
  }
}
