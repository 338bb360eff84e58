import { lazy, Suspense, type ComponentProps, type ComponentType } from 'react'
import type { WorkbenchModule } from '#ui/workbench/index.ts'
import type { DefinedPapers } from '../contract/index.ts'

/** Where the papers stand: what the first page has to know, and no more. */
interface Placement {
  readonly module: string
  readonly title: string
  /** Permission to read. */
  readonly read: string
  readonly icon: ComponentType
  readonly order: number
}

/** Register of papers, one paper, and the unit's texts, as pages of the owning module; the definition is loaded with them. */
export function papersWorkbench(
  { module, title, read, icon, order }: Placement,
  load: () => Promise<DefinedPapers>,
): WorkbenchModule {
  const path = `/${module}/papers`
  return {
    name: `${module}.papers`,
    menu: [{ path, title: `${title}文书`, icon, permission: read, order }],
    routes: [
      {
        path,
        permission: read,
        load: async () => ({ default: (await import('./register-page.tsx')).registerPage(await load()) }),
      },
      {
        path: `${path}/$paperId`,
        permission: read,
        load: async () => ({ default: (await import('./paper-page.tsx')).paperPage(await load()) }),
      },
      {
        path: `/${module}/paper-templates`,
        permission: read,
        load: async () => ({ default: (await import('./template-page.tsx')).templatePage(await load()) }),
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
