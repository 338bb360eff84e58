import type { SignedIn, TestApplication } from '#tests/harness/app.ts'
import * as endpoints from '../contract/index.ts'
import { runImports } from '../server/records/imports/run-imports.ts'

/** Uploads a file as a browser does; answers the upload's id. */
export async function uploadFile(person: SignedIn, name: string, content: Uint8Array): Promise<string> {
  const tus = { 'tus-resumable': '1.0.0' }
  const begun = await person.fetch('/api/uploads', {
    method: 'POST',
    headers: {
      ...tus,
      'upload-length': String(content.length),
      'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
    },
  })
  const address = begun.headers.get('location')!
  await person.fetch(address, {
    method: 'PATCH',
    headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: new Uint8Array(content),
  })
  return address.split('/').at(-1)!
}

export interface ImportFile {
  readonly name?: string
  readonly content: string | Uint8Array
  readonly kind?: endpoints.ImportKind
  readonly constants?: Record<string, string>
}

/** Uploads, confirms the proposed columns, starts, and lets the worker finish. */
export async function importFile(
  app: TestApplication,
  person: SignedIn,
  organisationId: string,
  file: ImportFile,
): Promise<endpoints.RecordImportDetail> {
  const { id } = await startImport(person, organisationId, file)
  await runImports(app.database.db)
  return person.call(endpoints.showRecordImport, { params: { recordImportId: id } })
}

/** Uploads, confirms the proposed columns and starts; nobody has begun to work on it. */
export async function startImport(
  person: SignedIn,
  organisationId: string,
  file: ImportFile,
): Promise<endpoints.RecordImport> {
  const content = typeof file.content === 'string' ? Buffer.from(file.content) : file.content
  const uploadId = await uploadFile(person, file.name ?? '记录.csv', content)
  const { kind = 'records', constants = {} } = file
  const begun = await person.call(endpoints.beginRecordImport, { body: { organisationId, kind, uploadId } })
  const params = { recordImportId: begun.id }
  const mapping = { ...begun.mapping, constants: { ...begun.mapping.constants, ...constants } }
  const { revision } = await person.call(endpoints.previewRecordImport, {
    params,
    body: { revision: begun.revision, mapping },
  })
  return person.call(endpoints.startRecordImport, { params, body: { revision } })
}

/** Every record of the database as the roll-up should have counted it. */
export const countedColumns = `organisation_id as "organisationId", item, place, district_id as "districtId",
  trade_code as "tradeCode", trade_edition as "tradeEdition", occurred_on as "occurredOn", occurred_time as "occurredTime",
  procedure, major, amount`
