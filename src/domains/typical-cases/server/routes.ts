import { serveRead, serveWrite } from '#base/http/index.ts'
import type { ModuleDefinition } from '#base/module/index.ts'
import * as endpoints from '../contract/index.ts'
import { beginTypicalCaseUseCase } from './begin-case.ts'
import { listCaseSources } from './case-sources.ts'
import { exportTypicalCasesUseCase, listTypicalCasesUseCase, showCaseProgressUseCase } from './list-cases.ts'
import { getTypicalCase } from './read-cases.ts'
import { saveTypicalCaseUseCase } from './save-case.ts'
import { sendTypicalCaseUseCase } from './send-case.ts'

/** Fixed addresses stand before those with parameters. */
export const typicalCaseRoutes: NonNullable<ModuleDefinition['routes']> = [
  serveRead(endpoints.listTypicalCases, listTypicalCasesUseCase),
  serveRead(endpoints.exportTypicalCases, exportTypicalCasesUseCase),
  serveRead(endpoints.listCaseWorks, async () => listCaseSources()),
  serveRead(endpoints.showCaseProgress, showCaseProgressUseCase),
  serveRead(endpoints.showTypicalCase, ({ input, db, actor }) => getTypicalCase(db, input.params.typicalCaseId, actor)),
  serveWrite(endpoints.beginTypicalCase, beginTypicalCaseUseCase),
  serveWrite(endpoints.saveTypicalCase, saveTypicalCaseUseCase),
  serveWrite(endpoints.sendTypicalCase, sendTypicalCaseUseCase),
]
