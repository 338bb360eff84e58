import { serveRead, serveWrite } from '#base/http/index.ts'
import type { ModuleDefinition } from '#base/module/index.ts'
import * as endpoints from '../../contract/index.ts'
import { closeSelfReportUseCase, takeSelfReportUseCase } from './handle-self-report.ts'
import {
  exportSelfReportsUseCase,
  getSelfReportRow,
  listSelfReportsUseCase,
  toSelfReport,
} from './read-self-reports.ts'

export const selfReportRoutes: NonNullable<ModuleDefinition['routes']> = [
  serveRead(endpoints.listSelfReports, listSelfReportsUseCase),
  serveRead(endpoints.exportSelfReports, exportSelfReportsUseCase),
  serveRead(endpoints.showSelfReport, async ({ input, db, actor }) =>
    toSelfReport(await getSelfReportRow(db, input.params.selfReportId, actor), actor),
  ),
  serveWrite(endpoints.takeSelfReport, takeSelfReportUseCase),
  serveWrite(endpoints.closeSelfReport, closeSelfReportUseCase),
]
