import type { Db, Transaction } from '#base/database/index.ts'
import type { FileKind, FileRefusal, FileReport } from '../contract/index.ts'

interface ContentTable {
  sha256: string
  bytes: number
  report: FileReport | null
  refusals: FileRefusal[] | null
  stored_at: Date
}

export interface FileTable {
  id: string
  sha256: string
  name: string
  kind: FileKind | null
  media_type: string
  organisation_id: string
  stored_by: string | null
  stored_by_name: string | null
  stored_at: Date
}

export interface UploadTable {
  id: string
  person_id: string
  name: string
  bytes: number
  received: number
  state: 'receiving' | 'complete' | 'refused' | 'taken'
  sha256: string | null
  refusals: FileRefusal[]
  file_id: string | null
  begun_at: Date
  expires_at: Date
}

interface UploadSegmentTable {
  upload_id: string
  from_byte: number
  bytes: number
  key: string
}

type OwnTables = {
  'files.content': ContentTable
  'files.file': FileTable
  'files.upload': UploadTable
  'files.upload_segment': UploadSegmentTable
}

/** This module's view of the database. */
export function fileTables(db: Db | Transaction) {
  return db.withTables<OwnTables>()
}
