import { lazy, Suspense, type ComponentProps, type ComponentType } from 'react'
import type { WorkbenchModule } from '#ui/workbench/index.ts'
import type { DefinedPapers } from '../contract/index.ts'

interface Placement {
  readonly icon: ComponentType
  readonly order: number
}

/** Register of papers, one paper, and the unit's texts, as pages of the owning module. */
export function papersWorkbench(definition: DefinedPapers, { icon, order }: Placement): WorkbenchModule {
  const { module, title, permissions } = definition
  const path = `/${module}/papers`
  return {
    name: `${module}.papers`,
    menu: [{ path, title: `${title}文书`, icon, permission: permissions.read, order }],
    routes: [
      {
        path,
        permission: permissions.read,
        load: async () => ({ default: (await import('./register-page.tsx')).registerPage(definition) }),
      },
      {
        path: `${path}/$paperId`,
        permission: permissions.read,
        load: async () => ({ default: (await import('./paper-page.tsx')).paperPage(definition) }),
      },
      {
        path: `/${module}/paper-templates`,
        permission: permissions.read,
        load: async () => ({ default: (await import('./template-page.tsx')).templatePage(definition) }),
      },
    ],
  }
}

const LazyPaperList = lazy(async () => ({ default: (await import('./paper-list.tsx')).PaperList }))
const LazyDossierPanel = lazy(async () => ({ default: (await import('./dossier-panel.tsx')).DossierPanel }))

/** The papers of one record, with 起草; stands on the record's page. */
export function PaperList(props: ComponentProps<typeof LazyPaperList>) {
  return (
    <Suspense fallback={<p className="quiet">正在打开文书…</p>}>
      <LazyPaperList {...props} />
    </Suspense>
  )
}

/** The dossier of one record: what is in it, binding, progress, file and check. */
export function DossierPanel(props: ComponentProps<typeof LazyDossierPanel>) {
  return (
    <Suspense fallback={<p className="quiet">正在打开案卷…</p>}>
      <LazyDossierPanel {...props} />
    </Suspense>
  )
}
