import { businessToday } from '#base/clock/index.ts'
import { readConfig } from '#base/config/index.ts'
import type { Db } from '#base/database/index.ts'
import { assembleDossier } from '#platform/documents/index.ts'
import { getOrganisation } from '#platform/organisations/index.ts'
import type { DossierPiece } from '../../contract/index.ts'
import { arrangeSources } from '../../domain/plan-dossier.ts'
import type { PaperOwner } from '../owners.ts'
import type { DossierTable } from '../tables.ts'
import { gatherSources, type LoadableSource } from './gather-sources.ts'
import { printNotes } from './print-pages.ts'
import { sha256Of } from './seal.ts'

/** Kinds of file that become pages; the others lie beside the dossier and are listed. */
const paged = new Set(['pdf', 'png', 'jpg'])
const isPaged = ({ file }: LoadableSource) => file === null || paged.has(file.kind ?? '')

interface LoadedPiece {
  readonly part: string
  readonly title: string
  readonly fileId: string | null
  readonly name: string
  readonly bytes: Uint8Array
}

/** Loads every piece in order, merges them under cover and catalogue, and says where each stands. */
export async function assemblePieces(
  db: Db,
  owner: PaperOwner,
  row: DossierTable,
  note: (done: number, total: number) => Promise<void>,
): Promise<{ pdf: Uint8Array; pieces: DossierPiece[]; pages: number }> {
  const subject = { kind: row.subject_kind, id: row.subject_id }
  const { sources, voided, facts } = await gatherSources(db, owner, subject)
  const unit = await getOrganisation(db, row.organisation_id)
  const today = businessToday()
  const ordered = arrangeSources(owner.definition.dossier.parts, sources).flatMap(({ part, sources: own }) =>
    own.map((source) => ({ source, part: part.title })),
  )
  // One step more for merging, which is the longest.
  const total = ordered.length + 1
  await note(0, total)
  const loaded: LoadedPiece[] = []
  for (const [index, { source, part }] of ordered.entries()) {
    if (isPaged(source)) loaded.push(await load(source, part))
    await note(index + 1, total)
  }
  const beside = ordered.filter(({ source }) => !isPaged(source))
  const notes = await printNotes({
    unit: unit.name,
    on: today,
    byName: row.requested_by_name,
    voided,
    beside: beside.map(({ source }) => ({ title: source.title, name: source.file!.name, sha256: source.file!.sha256 })),
  })
  loaded.push({ part: '备考表', title: '备考表', fileId: null, name: '备考表.pdf', bytes: notes })
  const { pdf, entries, frontPages } = await assembleDossier(
    {
      title: row.title,
      subtitle: row.version > 1 ? `第 ${row.version} 次装订` : owner.definition.title,
      unit: unit.name,
      preparedOn: today,
      facts,
      parts: loaded.map(({ part, title, name, bytes }) => ({
        title,
        ...(part === title ? {} : { note: part }),
        files: [{ name, bytes, caption: title }],
      })),
      verification: { code: row.code, address: `${readConfig().portalUrl}/verify/${row.code}` },
    },
    { createdAt: `${today}T00:00:00+08:00` },
  )
  const bound = loaded.map(({ part, title, fileId, bytes }, index): DossierPiece => {
    const { firstPage, pages } = entries[index]!
    return { part, title, firstPage, pages, sha256: sha256Of(bytes), fileId }
  })
  const listed = beside.map(({ source, part }): DossierPiece => {
    const { sha256, id } = source.file!
    return { part, title: source.title, firstPage: null, pages: 0, sha256, fileId: id }
  })
  return { pdf, pieces: [...bound, ...listed], pages: frontPages + entries.reduce((sum, { pages }) => sum + pages, 0) }
}

async function load(source: LoadableSource, part: string): Promise<LoadedPiece> {
  const { title, file } = source
  return { part, title, fileId: file?.id ?? null, name: file?.name ?? `${title}.pdf`, bytes: await source.load() }
}
