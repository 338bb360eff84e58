/** Server door of procedures: a domain mounts its cases, opens and moves them in transactions of its own. */
export { caseRoutes } from './server/case-routes.ts'
export { actOnCase, type Acted, type ActRequest, type By } from './server/act.ts'
export { attachFile, listEntryFiles } from './server/attachments.ts'
export { readCaseMaterials, type CaseMaterials } from './server/case-materials.ts'
export { casesOf } from './server/list-cases.ts'
export { requireFreeNumber } from './server/intake/hold-number.ts'
export { casesUnderNumbers } from './server/intake/orders-by-hand.ts'
export { judgeCase, type CaseVerdict } from './server/judge-case.ts'
export { listCaseHandlers } from './server/people/list-case-handlers.ts'
export { doPartyActs, type DoneMessage, type PartyMessages } from './server/do-party-acts.ts'
export { getCase } from './server/read-case.ts'
export { listPartyNames, type PartyName } from './server/parties/list-party-names.ts'
export { noticeWriter } from './server/notices/tell-parties.ts'
export { openCase, type Opening } from './server/open-case.ts'
export { readProgress, type CaseProgress } from './server/progress.ts'
export { runClocks } from './server/run-clocks.ts'
export { tellSuperiors } from './server/tell-superiors.ts'
export type {
  ActAhead,
  ActHappening,
  CaseHappening,
  CaseHooks,
  HotlineNumber,
  NumberHolder,
  PartyAccess,
  PartyReminder,
} from './server/registry.ts'
