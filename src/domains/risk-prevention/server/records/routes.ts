import { serveRead, serveWrite, type Route } from '#base/http/index.ts'
import * as endpoints from '../../contract/index.ts'
import { deliverRecordsUseCase } from './deliveries/deliver-records.ts'
import { beginImportUseCase } from './imports/begin-import.ts'
import { downloadFaultsUseCase, downloadTemplateUseCase } from './imports/download-faults.ts'
import { getImport } from './imports/import-row.ts'
import { listImportsUseCase } from './imports/list-imports.ts'
import { startImportUseCase, undoImportUseCase } from './imports/move-import.ts'
import { previewImportUseCase } from './imports/preview-import.ts'
import { recordByHandUseCase, removeRecordUseCase } from './keep-record.ts'
import { issueKeyUseCase } from './keys/issue-key.ts'
import { listKeysUseCase } from './keys/list-keys.ts'
import { revokeKeyUseCase } from './keys/revoke-key.ts'
import { exportRecordsUseCase, getRecord, listRecordsUseCase } from './list-records.ts'

const importRoutes: readonly Route[] = [
  serveRead(endpoints.listRecordImports, listImportsUseCase),
  serveRead(endpoints.downloadImportTemplate, downloadTemplateUseCase),
  serveRead(endpoints.showRecordImport, ({ input, db, actor }) => getImport(db, input.params.recordImportId, actor)),
  serveWrite(endpoints.beginRecordImport, beginImportUseCase),
  serveWrite(endpoints.previewRecordImport, previewImportUseCase),
  serveWrite(endpoints.startRecordImport, startImportUseCase),
  serveWrite(endpoints.undoRecordImport, undoImportUseCase),
  serveWrite(endpoints.downloadImportFaults, downloadFaultsUseCase),
]

const keyRoutes: readonly Route[] = [
  serveRead(endpoints.listRecordKeys, listKeysUseCase),
  serveWrite(endpoints.issueRecordKey, issueKeyUseCase),
  serveWrite(endpoints.revokeRecordKey, revokeKeyUseCase),
  serveWrite(endpoints.deliverRecords, deliverRecordsUseCase),
]

/** Fixed addresses stand before those with parameters. */
export const recordRoutes: readonly Route[] = [
  ...importRoutes,
  ...keyRoutes,
  serveRead(endpoints.listEnforcementRecords, listRecordsUseCase),
  serveWrite(endpoints.exportEnforcementRecords, exportRecordsUseCase),
  serveWrite(endpoints.recordByHand, recordByHandUseCase),
  serveRead(endpoints.showEnforcementRecord, ({ input, db, actor }) =>
    getRecord(db, input.params.enforcementRecordId, actor),
  ),
  serveWrite(endpoints.removeEnforcementRecord, removeRecordUseCase),
]
