import { serveWrite } from '#base/http/index.ts'
import { importSubmissions, undoImport } from '../../contract/import-endpoints.ts'
import { importSubmissionsUseCase } from './import-submissions.ts'
import { undoImportUseCase } from './undo-import.ts'

export const importRoutes = [
  serveWrite(importSubmissions, importSubmissionsUseCase),
  serveWrite(undoImport, undoImportUseCase),
]
