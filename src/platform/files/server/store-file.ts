import type { Readable } from 'node:stream'
import type { Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { fileKinds, maximumFileBytes, type FileRules, type StoredFile } from '../contract/index.ts'
import { cleanFileName, nameWithExtension } from '../domain/index.ts'
import { inspectContent, rememberInspection } from './inspect-content.ts'
import { keepContent, registerContent } from './keep-content.ts'
import { personOf } from './person-of.ts'
import { toStoredFile } from './read-file.ts'
import { refuseUnfit } from './refuse-unfit.ts'
import type { KeptContent } from './store/file-store.ts'
import { fileTables } from './tables.ts'

export interface NewFile {
  readonly content: Uint8Array | Readable
  readonly name: string
  /** The unit that the file belongs to. */
  readonly organisationId: string
  readonly actor: Actor | null
  /** Business time. */
  readonly at: Date
  /** Held against the content; without rules anything is stored (a document that the platform made itself). */
  readonly rules?: FileRules
  /** For formats that `FileKind` does not know. */
  readonly mediaType?: string
}

/**
 * Stores a file with the work that it belongs to. The content is on disk before the row is written; a transaction that
 * does not commit leaves only an unreferenced content, which the sweep takes away.
 * @throws Problem `files.refused` with one sentence for each reason, `files.too-large`, `files.storage-full`
 */
export async function storeFile(tx: Transaction, file: NewFile): Promise<StoredFile> {
  const content = await keepContent(file.content, file.rules?.maximumBytes ?? maximumFileBytes)
  await registerContent(tx, content)
  return writeFileRow(tx, content, file)
}

/** Gives a registered content a name and an owner. */
export async function writeFileRow(
  tx: Transaction,
  content: KeptContent,
  file: Omit<NewFile, 'content'>,
): Promise<StoredFile> {
  const written = cleanFileName(file.name)
  const found = await inspectContent(tx, content.sha256)
  await rememberInspection(tx, content.sha256, found)
  if (file.rules) refuseUnfit(found, { name: written, bytes: content.bytes }, file.rules)
  const kind = found.report?.kind ?? null
  const person = personOf(file.actor)
  const row = {
    id: newId(),
    sha256: content.sha256,
    name: nameWithExtension(written, kind),
    kind,
    media_type: file.mediaType ?? (kind ? fileKinds[kind].mediaType : 'application/octet-stream'),
    organisation_id: file.organisationId,
    stored_by: person?.personId ?? null,
    stored_by_name: person?.name ?? null,
    stored_at: file.at,
  }
  await fileTables(tx).insertInto('files.file').values(row).execute()
  return toStoredFile({ ...row, bytes: content.bytes })
}
