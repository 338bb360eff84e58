import type { Db, Transaction } from '#base/database/index.ts'
import type { Actor } from '#base/http/index.ts'
import { listFiles } from '#platform/files/index.ts'
import { supervisionProblems, type Rectification } from '../../contract/index.ts'
import { availableRectificationActions } from '../../domain/available-actions.ts'
import { heldFor } from '../scope.ts'
import { supervisionTables } from '../tables.ts'
import { listFindings } from '../visits/read-visit.ts'
import { selectRectifications, summaryOf } from './select-rectifications.ts'

/** A notice with its whole way. @throws Problem `supervision.rectification-not-found` */
export async function getRectification(
  db: Db | Transaction,
  rectificationId: string,
  actor: Actor,
  today: string,
): Promise<Rectification> {
  const found = await selectRectifications(db, actor, {}, today)
    .innerJoin('supervision.visit as v', 'v.id', 'r.visit_id')
    .select([
      'r.visit_id as visitId',
      'v.visited_on as visitedOn',
      'r.requirement',
      'r.original_due_on as originalDueOn',
      'r.issued_by_name as issuedByName',
    ])
    .where('r.id', '=', rectificationId)
    .executeTakeFirst()
  if (!found)
    throw supervisionProblems.refuse('supervision.rectification-not-found', '没有这份整改通知，或不在您的权限范围内')
  const { findings: _, ...summary } = summaryOf(found, today)
  const { visitId, visitedOn, requirement, originalDueOn, issuedByName } = found
  const unit = await heldFor(db, actor, found.organisationId, ['supervision.answer'])
  const supervising = await heldFor(db, actor, found.supervisingOrganisationId, ['supervision.visit'])
  return {
    ...summary,
    visitId,
    visitedOn,
    requirement,
    originalDueOn,
    issuedByName,
    findings: await findingsOf(db, rectificationId, visitId),
    steps: await stepsOf(db, rectificationId),
    actions: availableRectificationActions(found.state, { answers: unit.size > 0, supervises: supervising.size > 0 }),
  }
}

async function findingsOf(
  db: Db | Transaction,
  rectificationId: string,
  visitId: string,
): Promise<Rectification['findings']> {
  const links = await supervisionTables(db)
    .selectFrom('supervision.rectification_finding')
    .select('finding_id')
    .where('rectification_id', '=', rectificationId)
    .execute()
  const own = new Set(links.map((link) => link.finding_id))
  const findings = await listFindings(db, visitId)
  return findings.filter((finding) => own.has(finding.id)).map(({ rectification: _, ...finding }) => finding)
}

/** Oldest first. */
async function stepsOf(db: Db | Transaction, rectificationId: string): Promise<Rectification['steps']> {
  const tables = supervisionTables(db)
  const steps = await tables
    .selectFrom('supervision.rectification_step')
    .selectAll()
    .where('rectification_id', '=', rectificationId)
    .orderBy('id')
    .execute()
  if (!steps.length) return []
  const links = await tables
    .selectFrom('supervision.step_file')
    .selectAll()
    .where(
      'step_id',
      'in',
      steps.map((step) => step.id),
    )
    .orderBy('position')
    .execute()
  const files = await listFiles(
    db,
    links.map((link) => link.file_id),
  )
  const byId = new Map(files.map(({ id, name, bytes, mediaType }) => [id, { id, name, bytes, mediaType }]))
  return steps.map((step) => ({
    id: step.id,
    action: step.action,
    text: step.text,
    dueOn: step.due_on,
    personName: step.person_name,
    onBehalfOfName: step.on_behalf_of_name,
    at: step.at.toISOString(),
    files: links.filter((link) => link.step_id === step.id).flatMap((link) => byId.get(link.file_id) ?? []),
  }))
}
