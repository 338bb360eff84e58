import { serveRead, serveWrite } from '#base/http/index.ts'
import type { ModuleDefinition } from '#base/module/index.ts'
import {
  exportGuidanceStatistics,
  listUsedDocuments,
  reportGuidanceStatistics,
  showGuidanceStatistics,
} from '../../contract/index.ts'
import { exportStatisticsUseCase } from './export-use.ts'
import { listUsedDocumentsUseCase } from './list-documents.ts'
import { readUse } from './read-use.ts'
import { reportStatisticsUseCase } from './report-use.ts'

export const statisticsRoutes: NonNullable<ModuleDefinition['routes']> = [
  serveRead(showGuidanceStatistics, ({ input: { query }, db, actor }) => readUse(db, query, actor)),
  serveWrite(exportGuidanceStatistics, exportStatisticsUseCase),
  serveRead(listUsedDocuments, listUsedDocumentsUseCase),
  serveWrite(reportGuidanceStatistics, reportStatisticsUseCase),
]
