import { serveRead, serveWrite, type Route } from '#base/http/index.ts'
import { deliver, fetchReplies } from './deliveries/deliver.ts'
import { beginFile } from './files/begin-file.ts'
import { downloadFaults, templateFile } from './files/download-faults.ts'
import { previewFile } from './files/preview-file.ts'
import { getFileRow, toFile } from './files/select-files.ts'
import { takeFile } from './files/take-file.ts'
import { issueKey, listKeys, revokeKey } from './keys/keep-keys.ts'
import type { IntakeOwner } from './owner.ts'
import { exportReplies, listReceived } from './received/list-received.ts'

/** Everything that the intake of a module answers; the owner makes records of work orders and says how far they are. */
export function hotlineRoutes<Row>(owner: IntakeOwner<Row>): Route[] {
  const { definition } = owner
  const { endpoints } = definition
  // What a row reads as matters only to the owner's own `take`.
  const records = owner as IntakeOwner
  return [
    serveWrite(endpoints.beginFile, (request) => beginFile(definition, request)),
    serveWrite(endpoints.showFile, async ({ input, actor, db, audit }) => {
      const row = await getFileRow(db, definition, input.params.hotlineFileId, actor)
      audit({
        subject: `hotlines.hotline_file:${row.id}`,
        organisationId: row.organisation_id,
        summary: `打开热线${definition.noun}表“${row.file_name}”`,
      })
      return toFile(row)
    }),
    serveWrite(endpoints.previewFile, (request) => previewFile(owner, request)),
    serveWrite(endpoints.takeFile, (request) => takeFile(owner, request)),
    serveWrite(endpoints.downloadFaults, (request) => downloadFaults(definition, request)),
    serveRead(endpoints.downloadTemplate, () => Promise.resolve(templateFile(definition))),
    serveRead(endpoints.listReceived, (request) => listReceived(records, request)),
    serveWrite(endpoints.exportReplies, (request) => exportReplies(records, request)),
    serveWrite(endpoints.deliver, (request) => deliver(owner, request)),
    serveWrite(endpoints.fetchReplies, (request) => fetchReplies(records, request)),
    serveRead(endpoints.listKeys, (request) => listKeys(definition, request)),
    serveWrite(endpoints.issueKey, (request) => issueKey(definition, request)),
    serveWrite(endpoints.revokeKey, (request) => revokeKey(definition, request)),
  ]
}
