import { serveRead, serveWrite, type Route } from '#base/http/index.ts'
import * as endpoints from '../../contract/index.ts'
import { exportInspectionCountsUseCase, listInspectionCountsUseCase } from '../records/list-inspections.ts'
import { exportDashboardUseCase } from './export-dashboard.ts'
import { showDashboardUseCase } from './show-dashboard.ts'
import { showDashboardTableUseCase } from './show-table.ts'
import { takeTopListUseCase } from './take-top-list.ts'
import { exportTopListUseCase, showTopListUseCase } from './top-list.ts'

export const dashboardRoutes: readonly Route[] = [
  serveRead(endpoints.showDashboard, showDashboardUseCase),
  serveRead(endpoints.showDashboardTable, showDashboardTableUseCase),
  serveRead(endpoints.exportDashboard, exportDashboardUseCase),
  serveRead(endpoints.listInspectionCounts, listInspectionCountsUseCase),
  serveRead(endpoints.exportInspectionCounts, exportInspectionCountsUseCase),
  serveRead(endpoints.showTopList, showTopListUseCase),
  serveRead(endpoints.exportTopList, exportTopListUseCase),
  serveWrite(endpoints.takeTopList, takeTopListUseCase),
]
