import type { Selectable } from 'kysely'
import { now } from '#base/clock/index.ts'
import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor, FileAnswer, InputOf, UseCase } from '#base/http/index.ts'
import type { FileReport, findUploadOffset, showUpload, Upload } from '../../contract/index.ts'
import { fileTables, type UploadTable } from '../tables.ts'
import { completeUpload } from './complete-upload.ts'
import { getOwnUpload } from './own-upload.ts'
import { answerTus, progressHeaders, requireTus } from './tus-protocol.ts'

/** Where to go on. Whoever asks about a file that is all there gets it finished, should the process have died before. */
export async function answerOffset(request: UseCase<InputOf<typeof findUploadOffset>>): Promise<FileAnswer> {
  requireTus(request.header)
  const upload = await settledUpload(request.db, request.input.params.uploadId, request.actor)
  return answerTus(progressHeaders(upload))
}

export async function readUpload(request: UseCase<InputOf<typeof showUpload>>): Promise<Upload> {
  const upload = await settledUpload(request.db, request.input.params.uploadId, request.actor)
  return (await withReports(request.db, [upload]))[0]!
}

/** What a person has begun and no record has taken over, the latest first. */
export async function listOwnUploads(db: Db | Transaction, actor: Actor): Promise<Upload[]> {
  const uploads = await fileTables(db)
    .selectFrom('files.upload')
    .selectAll()
    .where('person_id', '=', actor.personId)
    .where('state', '<>', 'taken')
    .where('expires_at', '>', now())
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  return withReports(db, uploads)
}

async function settledUpload(db: Db, id: string, actor: Actor): Promise<Selectable<UploadTable>> {
  const upload = await getOwnUpload(db, id, actor)
  if (upload.state !== 'receiving' || upload.received < upload.bytes) return upload
  await completeUpload(db, id)
  return getOwnUpload(db, id, actor)
}

async function withReports(db: Db | Transaction, uploads: readonly Selectable<UploadTable>[]): Promise<Upload[]> {
  const hashes = uploads.flatMap(({ sha256 }) => sha256 ?? [])
  const contents = hashes.length
    ? await fileTables(db)
        .selectFrom('files.content')
        .select(['sha256', 'report'])
        .where('sha256', 'in', hashes)
        .execute()
    : []
  const reports = new Map<string | null, FileReport | null>(contents.map(({ sha256, report }) => [sha256, report]))
  return uploads.map((upload) => ({
    id: upload.id,
    name: upload.name,
    bytes: upload.bytes,
    received: upload.received,
    state: upload.state,
    expiresAt: upload.expires_at.toISOString(),
    report: reports.get(upload.sha256) ?? null,
    refusals: upload.refusals,
  }))
}
