import type { Db, Transaction } from '#base/database/index.ts'
import { listFiles, readContent, type StoredFile } from '#platform/files/index.ts'
import type { PaperSubject } from '../../contract/index.ts'
import type { DossierSource } from '../../domain/plan-dossier.ts'
import { printReceipt } from '../deliveries/delivery-receipt.ts'
import type { DossierMaterials, PaperOwner } from '../owners.ts'
import type { PaperRow } from '../papers/select-papers.ts'
import { paperTables, type PaperDeliveryTable } from '../tables.ts'
import { printTimeline } from './print-pages.ts'

/** Something to be bound, and how its content is had when its turn comes. */
export interface LoadableSource extends DossierSource {
  /** Null for pages that are printed for the dossier. */
  readonly file: StoredFile | null
  load(): Promise<Uint8Array>
}

export interface GatheredDossier {
  readonly sources: readonly LoadableSource[]
  readonly drafts: readonly string[]
  /** 作废 papers, named in the notes at the end. */
  readonly voided: readonly string[]
  readonly facts: DossierMaterials['facts']
}

/** Everything that belongs to a dossier as of now: course, papers with their deliveries, files of the owner. */
export async function gatherSources(
  db: Db | Transaction,
  owner: PaperOwner,
  subject: PaperSubject,
): Promise<GatheredDossier> {
  const materials = await owner.dossierMaterials(db, subject)
  const papers = await papersOf(db, owner.definition.module, subject)
  const issued = papers.filter(({ state }) => state === 'issued')
  const sources = [
    ...timelineSource(owner, materials),
    ...(await paperSources(db, owner, issued)),
    ...(await fileSources(db, materials)),
  ]
  return {
    sources,
    drafts: papers.filter(({ state }) => state === 'draft').map(({ title }) => title),
    voided: papers
      .filter(({ state }) => state === 'void')
      .map(({ title, number, voided_because: reason }) => `${title} ${number}：${reason}`),
    facts: materials.facts,
  }
}

function papersOf(db: Db | Transaction, module: string, subject: PaperSubject): Promise<PaperRow[]> {
  return paperTables(db)
    .selectFrom('papers.paper as p')
    .innerJoin('organisations.organisation as o', 'o.id', 'p.organisation_id')
    .selectAll('p')
    .select((eb) => [
      'o.name as organisation_name',
      'o.path as organisation_path',
      eb.val<string | null>(null).as('delivered_on'),
    ])
    .where('p.module', '=', module)
    .where('p.subject_kind', '=', subject.kind)
    .where('p.subject_id', '=', subject.id)
    .orderBy('p.issued_on')
    .orderBy('p.created_at')
    .execute()
}

function timelineSource({ definition }: PaperOwner, { timeline }: DossierMaterials): LoadableSource[] {
  const part = definition.dossier.parts.find(({ isTimeline }) => isTimeline)
  if (!part || timeline.length === 0) return []
  return [{ partId: part.id, title: part.title, file: null, load: () => printTimeline(part.title, timeline) }]
}

async function paperSources(db: Db | Transaction, { definition }: PaperOwner, rows: readonly PaperRow[]) {
  const sources: LoadableSource[] = []
  for (const row of rows) {
    const partId = definition.kinds.find(({ id }) => id === row.kind)?.dossierPart ?? ''
    const named = (await listFiles(db, [row.stamped_file_id ?? row.file_id!]))[0]
    const title = `${row.title} ${row.number}`
    if (named) sources.push(stored(db, { partId, title: row.stamped_file_id ? `${title}（盖章件）` : title }, named))
    for (const delivery of await deliveriesOf(db, row.id))
      sources.push(await receiptSource(db, { partId, title: `送达回证（${row.number}）` }, row, delivery))
  }
  return sources
}

async function receiptSource(
  db: Db | Transaction,
  place: DossierSource,
  paper: PaperRow,
  delivery: PaperDeliveryTable,
): Promise<LoadableSource> {
  const [receipt] = delivery.receipt_file_id ? await listFiles(db, [delivery.receipt_file_id]) : []
  return receipt ? stored(db, place, receipt) : { ...place, file: null, load: () => printReceipt(paper, delivery) }
}

async function fileSources(db: Db | Transaction, { files }: DossierMaterials): Promise<LoadableSource[]> {
  const known = new Map(
    (
      await listFiles(
        db,
        files.map(({ fileId }) => fileId),
      )
    ).map((file) => [file.id, file]),
  )
  return files.flatMap(({ partId, title, fileId }) => {
    const file = known.get(fileId)
    return file ? [stored(db, { partId, title }, file)] : []
  })
}

function stored(db: Db | Transaction, place: DossierSource, file: StoredFile): LoadableSource {
  return { ...place, file, load: () => readContent(db, file.id) }
}

function deliveriesOf(db: Db | Transaction, paperId: string): Promise<PaperDeliveryTable[]> {
  return paperTables(db)
    .selectFrom('papers.paper_delivery')
    .selectAll()
    .where('paper_id', '=', paperId)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
}
