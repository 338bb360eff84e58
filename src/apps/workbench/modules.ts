import type { WorkbenchModule } from '#ui/workbench/index.ts'
import { programmesWorkbench } from '#domains/programmes/workbench/index.tsx'
import { auditWorkbench } from '#platform/audit/workbench/index.tsx'
import { identityWorkbench } from '#platform/identity/workbench/index.tsx'
import { organisationsWorkbench } from '#platform/organisations/workbench/index.tsx'

/** What the workbench is made of; a module that is not listed here has no page. */
export const modules: readonly WorkbenchModule[] = [
  programmesWorkbench,
  organisationsWorkbench,
  identityWorkbench,
  auditWorkbench,
]
