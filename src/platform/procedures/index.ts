/** Server door of procedures: a domain mounts its cases, opens and moves them in transactions of its own. */
export { caseRoutes } from './server/case-routes.ts'
export { actOnCase, type Acted, type ActRequest, type By } from './server/act.ts'
export { attachFile } from './server/attachments.ts'
export { getCase } from './server/read-case.ts'
export { openCase, type Opening } from './server/open-case.ts'
export { readProgress, type CaseProgress } from './server/progress.ts'
export { runClocks } from './server/run-clocks.ts'
export type { ActHappening, CaseHappening, CaseHooks } from './server/registry.ts'
