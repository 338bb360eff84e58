import { serveRead, serveWrite, type Route } from '#base/http/index.ts'
import * as endpoints from '../../contract/index.ts'
import { publishQuarterResultsUseCase } from '../quarter-reports/publish-results.ts'
import { downloadQuarterReportUseCase, listQuarterReportsUseCase } from '../quarter-reports/read-reports.ts'
import { getReportRow, toReport } from '../quarter-reports/select-reports.ts'
import {
  draftQuarterReportUseCase,
  recountQuarterReport,
  saveQuarterReportUseCase,
  submitQuarterReportUseCase,
} from '../quarter-reports/write-report.ts'
import { listCountedCasesUseCase } from './list-counted.ts'
import { exportStatisticsUseCase, showStatisticsUseCase } from './show-statistics.ts'

/** What is counted of mediations, and what is said of it. */
export const statisticsRoutes: Route[] = [
  serveRead(endpoints.listCountedCases, listCountedCasesUseCase),
  serveWrite(endpoints.exportStatistics, exportStatisticsUseCase),
  serveRead(endpoints.showStatistics, showStatisticsUseCase),
  serveRead(endpoints.listQuarterReports, listQuarterReportsUseCase),
  serveWrite(endpoints.draftQuarterReport, draftQuarterReportUseCase),
  serveRead(endpoints.showQuarterReport, async ({ input, db, actor }) =>
    toReport(db, await getReportRow(db, input.params.quarterReportId, actor), actor),
  ),
  serveWrite(endpoints.saveQuarterReport, saveQuarterReportUseCase),
  serveWrite(endpoints.recountQuarterReport, (request) =>
    recountQuarterReport(request, request.input.params.quarterReportId, request.input.body.revision),
  ),
  serveWrite(endpoints.submitQuarterReport, submitQuarterReportUseCase),
  serveWrite(endpoints.publishQuarterResults, publishQuarterResultsUseCase),
  serveWrite(endpoints.downloadQuarterReport, downloadQuarterReportUseCase),
]
