import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { listFiles } from '#platform/files/index.ts'
import { supervisionProblems, type AttachedFile, type Finding, type Visit } from '../../contract/index.ts'
import { heldFor } from '../scope.ts'
import { supervisionTables } from '../tables.ts'
import { selectVisits } from './select-visits.ts'

/** A visit with its findings and photographs. @throws Problem `supervision.visit-not-found` */
export async function getVisit(db: Db | Transaction, visitId: string, actor: Actor): Promise<Visit> {
  const found = await selectVisits(db, actor, {})
    .leftJoin('programmes.programme as programme', 'programme.id', 'v.programme_id')
    .select([
      'p.title as planTitle',
      'programme.title as programmeTitle',
      'v.visitors',
      'v.people_present as peoplePresent',
      'v.looked_at as lookedAt',
      'v.notes',
      'v.withdrawal_reason as withdrawalReason',
      'v.recorded_at as recordedAt',
      'v.revision',
    ])
    .where('v.id', '=', visitId)
    .executeTakeFirst()
  if (!found) throw supervisionProblems.refuse('supervision.visit-not-found', '没有这份督导记录，或不在您的权限范围内')
  const findings = await listFindings(db, visitId)
  const { seriousFindings: _, ...visit } = found
  return {
    ...visit,
    recordedAt: visit.recordedAt.toISOString(),
    findings,
    photos: await listPhotos(db, visitId),
    actions: await actionsOf(db, actor, visit, findings),
  }
}

async function actionsOf(
  db: Db | Transaction,
  actor: Actor,
  visit: { state: Visit['state']; supervisingOrganisationId: string },
  findings: readonly Finding[],
): Promise<Visit['actions']> {
  if (visit.state === 'withdrawn') return []
  const held = await heldFor(db, actor, visit.supervisingOrganisationId, ['supervision.visit'])
  if (!held.size) return []
  const open = findings.filter((finding) => finding.rectification === null)
  return [
    ...(open.length ? (['issueRectification'] as const) : []),
    ...(open.length === findings.length ? (['withdraw'] as const) : []),
  ]
}

/** In the order in which they were written; a voided notice counts as none. */
export async function listFindings(db: Db | Transaction, visitId: string): Promise<Finding[]> {
  const rows = await supervisionTables(db)
    .selectFrom('supervision.finding as f')
    .leftJoin('programmes.row as row', 'row.id', 'f.row_id')
    .leftJoin(
      (query) =>
        query
          .selectFrom('supervision.rectification_finding as link')
          .innerJoin('supervision.rectification as r', 'r.id', 'link.rectification_id')
          .where('r.state', '<>', 'void')
          .select(['link.finding_id', 'r.id', 'r.number', 'r.state'])
          .as('notice'),
      (join) => join.onRef('notice.finding_id', '=', 'f.id'),
    )
    .select(['f.id', 'f.text', 'f.severity', 'row.id as rowId', 'row.code', 'row.name'])
    .select(['notice.id as noticeId', 'notice.number', 'notice.state'])
    .where('f.visit_id', '=', visitId)
    .orderBy('f.position')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    severity: row.severity,
    row: row.rowId ? { id: row.rowId, code: row.code ?? '', name: row.name ?? '' } : null,
    rectification: row.noticeId ? { id: row.noticeId, number: row.number ?? '', state: row.state ?? '' } : null,
  }))
}

async function listPhotos(db: Db | Transaction, visitId: string): Promise<AttachedFile[]> {
  const links = await supervisionTables(db)
    .selectFrom('supervision.visit_photo')
    .select('file_id')
    .where('visit_id', '=', visitId)
    .orderBy('position')
    .execute()
  const files = await listFiles(
    db,
    links.map((link) => link.file_id),
  )
  return files.map(({ id, name, bytes, mediaType }) => ({ id, name, bytes, mediaType }))
}
