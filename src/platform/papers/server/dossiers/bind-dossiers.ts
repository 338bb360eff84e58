import { sql } from 'kysely'
import { businessNow, dayOf, now } from '#base/clock/index.ts'
import { asJson, inTransaction, type Db } from '#base/database/index.ts'
import { Problem } from '#base/http/index.ts'
import type { JobDefinition } from '#base/jobs/index.ts'
import { log } from '#base/log/index.ts'
import { recordAuditOfJob } from '#platform/audit/index.ts'
import { storeFile } from '#platform/files/index.ts'
import type { DossierPiece } from '../../contract/index.ts'
import { findOwner } from '../owners.ts'
import { paperTables, type DossierTable } from '../tables.ts'
import { assemblePieces } from './assemble-pieces.ts'
import { sealEvent, sealOf, sealSubject, sha256Of } from './seal.ts'

/** A binding whose worker said nothing for this long is taken over. */
const abandonedAfterMinutes = 15

/** 装订: outside every request, one dossier after the other. */
export const bindDossiers: JobDefinition = {
  name: 'papers.bind-dossiers',
  schedule: '*/10 * * * *',
  wokenBy: 'papers.dossier-requested',
  run: async (_, db) => bindWaitingDossiers(db),
}

export async function bindWaitingDossiers(db: Db): Promise<void> {
  for (let row = await claimNext(db); row; row = await claimNext(db)) await bindOne(db, row)
}

async function claimNext(db: Db): Promise<DossierTable | undefined> {
  const abandoned = new Date(now().getTime() - abandonedAfterMinutes * 60_000)
  const { rows } = await sql<DossierTable>`
    update papers.dossier set state = 'binding', claimed_at = ${now()}, done = 0
    where id = (select id from papers.dossier
      where state = 'waiting' or (state = 'binding' and claimed_at < ${abandoned})
      order by requested_at limit 1 for update skip locked)
    returning *`.execute(db)
  return rows[0]
}

async function bindOne(db: Db, row: DossierTable): Promise<void> {
  try {
    const owner = findOwner(row.module)
    if (!owner) throw new Error(`no papers are declared for ${row.module}`)
    const note = (done: number, total: number) => noteProgress(db, row.id, done, total)
    const { pdf, pieces, pages } = await assemblePieces(db, owner, row, note)
    await sealDossier(db, row, pdf, pieces, pages)
  } catch (error) {
    if (!(error instanceof Problem)) log.error({ dossier: row.id, error }, 'a dossier could not be bound')
    const words =
      error instanceof Problem ? (error.detail ?? error.title) : '装订时出错，请稍后重试；仍不行请联系系统管理员'
    await paperTables(db)
      .updateTable('papers.dossier')
      .set({ state: 'failed', failed_because: words })
      .where('id', '=', row.id)
      .execute()
  }
}

async function noteProgress(db: Db, id: string, done: number, total: number): Promise<void> {
  await paperTables(db)
    .updateTable('papers.dossier')
    .set({ done, total, claimed_at: now() })
    .where('id', '=', id)
    .execute()
}

async function sealDossier(
  db: Db,
  row: DossierTable,
  pdf: Uint8Array,
  pieces: readonly DossierPiece[],
  pages: number,
): Promise<void> {
  const at = businessNow()
  const sha256 = sha256Of(pdf)
  const seal = sealOf(sha256, pieces)
  await inTransaction(db, async (tx) => {
    const name = `${row.title}（第${row.version}次装订）.pdf`
    const file = await storeFile(tx, { content: pdf, name, organisationId: row.organisation_id, actor: null, at })
    const sealed = await paperTables(tx)
      .updateTable('papers.dossier')
      .set({
        state: 'sealed',
        done: row.total,
        pages,
        pieces: asJson([...pieces]),
        file_id: file.id,
        sha256,
        seal,
        bound_on: dayOf(at),
      })
      .where('id', '=', row.id)
      .where('state', '=', 'binding')
      .returning('id')
      .executeTakeFirst()
    if (!sealed) return
    await recordAuditOfJob(tx, {
      event: sealEvent(row.module),
      subject: sealSubject(row),
      organisationId: row.organisation_id,
      summary: `案卷“${row.title}”第 ${row.version} 次装订封卷，${pages} 页，封卷摘要 ${seal}`,
      details: { sha256, seal, pages },
      at,
    })
  })
}
