import { serveRead, serveWrite } from '#base/http/index.ts'
import * as endpoints from '../contract/index.ts'
import { decideInstructionUseCase, feedBackInstructionUseCase } from './instructions/decide-instruction.ts'
import { exportInstructionsUseCase, listInstructionsUseCase } from './instructions/list-instructions.ts'
import { listInstructionOwnersUseCase } from './instructions/owners.ts'
import { getInstruction } from './instructions/read-instruction.ts'
import { writeInstructionUseCase } from './instructions/write-instruction.ts'
import { downloadLeaderPageUseCase } from './leader/print-leader-page.ts'
import { readLeaderPage } from './leader/read-leader-page.ts'
import { downloadReportUseCase } from './reports/download-report.ts'
import { getReport, listReportsUseCase } from './reports/read-report.ts'
import {
  recountReportUseCase,
  removeReportUseCase,
  saveReportUseCase,
  startReportUseCase,
} from './reports/write-report.ts'
import { showTakeoverUseCase } from './takeover/read-takeover.ts'

export const oversightRoutes = [
  serveRead(endpoints.showLeaderPage, ({ input, db, actor, today }) =>
    readLeaderPage(db, actor, today, input.query.organisationId),
  ),
  serveRead(endpoints.downloadLeaderPage, downloadLeaderPageUseCase),
  serveRead(endpoints.listInstructions, listInstructionsUseCase),
  serveWrite(endpoints.exportInstructions, exportInstructionsUseCase),
  serveRead(endpoints.listInstructionOwners, listInstructionOwnersUseCase),
  serveRead(endpoints.showInstruction, ({ input, db, actor, today }) =>
    getInstruction(db, input.params.instructionId, actor, today),
  ),
  serveWrite(endpoints.writeInstruction, writeInstructionUseCase),
  serveWrite(endpoints.feedBackInstruction, feedBackInstructionUseCase),
  serveWrite(endpoints.decideInstruction, decideInstructionUseCase),
  serveRead(endpoints.showTakeover, showTakeoverUseCase),
  serveRead(endpoints.listReports, listReportsUseCase),
  serveWrite(endpoints.startReport, startReportUseCase),
  serveRead(endpoints.showReport, ({ input, db, actor }) => getReport(db, input.params.draftId, actor)),
  serveWrite(endpoints.saveReport, saveReportUseCase),
  serveWrite(endpoints.recountReport, recountReportUseCase),
  serveWrite(endpoints.removeReport, removeReportUseCase),
  serveWrite(endpoints.downloadReport, downloadReportUseCase),
]
