import type { ModuleDefinition } from '#base/module/index.ts'
import { registerOutsiders } from '#platform/notifications/index.ts'
import { registerIndex } from '#platform/search/index.ts'
import { procedureProblems } from './contract/index.ts'
import { manifest } from './manifest.ts'
import './server/hand-over.ts'
import { partyOutsiders } from './server/notices/party-outsiders.ts'
import { runClocksJob } from './server/run-clocks.ts'
import { tellSuperiorsJob } from './server/tell-superiors.ts'
import { caseIndex } from './server/words/index-case.ts'

registerIndex(caseIndex)
registerOutsiders(partyOutsiders)

/** Its endpoints are mounted by the domains, with their permissions. */
export const proceduresModule: ModuleDefinition = {
  manifest,
  migrations: new URL('migrations/', import.meta.url),
  problems: procedureProblems.texts,
  jobs: [runClocksJob, tellSuperiorsJob],
}
