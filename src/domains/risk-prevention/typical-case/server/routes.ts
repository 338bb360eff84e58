import { serveRead, serveWrite, type Route } from '#base/http/index.ts'
import * as endpoints from '../contract/typical-case.ts'
import { exportTypicalCasesUseCase, getTypicalCase, listTypicalCasesUseCase } from './cases.ts'
import { sendTypicalCaseUseCase } from './send-case.ts'
import { beginTypicalCaseUseCase, saveTypicalCaseUseCase } from './write-case.ts'

export const typicalCaseRoutes: readonly Route[] = [
  serveRead(endpoints.listTypicalCases, listTypicalCasesUseCase),
  serveRead(endpoints.exportTypicalCases, exportTypicalCasesUseCase),
  serveRead(endpoints.showTypicalCase, ({ input, db, actor }) => getTypicalCase(db, input.params.typicalCaseId, actor)),
  serveWrite(endpoints.beginTypicalCase, beginTypicalCaseUseCase),
  serveWrite(endpoints.saveTypicalCase, saveTypicalCaseUseCase),
  serveWrite(endpoints.sendTypicalCase, sendTypicalCaseUseCase),
]
