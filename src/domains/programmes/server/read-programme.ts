import type { Db, Transaction } from '#base/database/index.ts'
import { mayAct, type Actor } from '#base/http/index.ts'
import { organisationNamesOn } from '#platform/organisations/index.ts'
import { programmeProblems, ProgrammeSettings, type Programme, type ProgrammeRow } from '../contract/index.ts'
import { availableProgrammeActions } from '../domain/available-programme-actions.ts'
import { programmeTables, type RowTable } from './tables.ts'

/** A programme as its own members and, once issued, its addressees may see it. @throws Problem `programmes.not-found` */
export async function getProgramme(db: Db | Transaction, id: string, actor: Actor): Promise<Programme> {
  const tables = programmeTables(db)
  const found = await tables
    .selectFrom('programmes.programme as p')
    .innerJoin('organisations.organisation as o', 'o.id', 'p.organisation_id')
    .selectAll('p')
    .select('o.path')
    .where('p.id', '=', id)
    .executeTakeFirst()
  if (!found) throw programmeProblems.refuse('programmes.not-found')
  const addressees = await listAddressees(db, id)
  const isOwn = mayAct(actor, 'programmes.read', found.path)
  const isAddressed = found.state !== 'draft' && addressees.some((unit) => mayAct(actor, 'programmes.read', unit.path))
  if (!isOwn && !isAddressed) throw programmeProblems.refuse('programmes.not-found')
  const names = await organisationNamesOn(db, [found.organisation_id], found.issued_on ?? `${found.year}-12-31`)
  const rows = await listRows(db, id)
  const questions = await listQuestions(db, id, new Map(rows.map((row) => [row.id, row.code])))
  return {
    id,
    organisationId: found.organisation_id,
    organisationName: names.get(found.organisation_id) ?? '',
    year: found.year,
    title: found.title,
    state: found.state,
    docNumber: found.doc_number,
    issuedOn: found.issued_on,
    parentProgrammeId: found.parent_programme_id,
    openQuestions: questions.filter((question) => question.state === 'open').length,
    revision: found.revision,
    signer: found.signer,
    distribution: found.distribution,
    stampedFileId: found.stamped_file_id,
    legalBasis: found.legal_basis,
    contact: masked(found.contact),
    settings: ProgrammeSettings.parse(found.settings),
    rows,
    questions,
    addressees: addressees.map(({ path: _, ...unit }) => unit),
    actions: availableProgrammeActions(found.state, (permission) => mayAct(actor, permission, found.path)),
  }
}

/** Contact names and numbers of a notice are masked wherever they are shown. */
function masked(contact: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(contact).map(([key, value]) => [key, value.replaceAll(/(?<=^.)[^@]/gu, '×')]),
  )
}

export async function listRows(db: Db | Transaction, programmeId: string): Promise<ProgrammeRow[]> {
  const rows = await programmeTables(db)
    .selectFrom('programmes.row')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(rowOf)
}

export function rowOf(row: RowTable): ProgrammeRow {
  const { upload_count: uploadCount, parent_row_id: parentRowId, programme_id: _, ...same } = row
  return { ...same, uploadCount, parentRowId }
}

async function listQuestions(
  db: Db | Transaction,
  programmeId: string,
  codes: ReadonlyMap<string, string>,
): Promise<Programme['questions']> {
  const questions = await programmeTables(db)
    .selectFrom('programmes.question')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .orderBy('id')
    .execute()
  return questions.map((question) => ({
    id: question.id,
    rowId: question.row_id,
    rowCode: question.row_id ? (codes.get(question.row_id) ?? null) : null,
    about: question.about,
    quote: question.quote,
    question: question.question,
    proposal: question.proposal,
    state: question.state,
    answer: question.answer,
    reason: question.reason,
    decidedByName: question.decided_by_name,
    decidedAt: question.decided_at?.toISOString() ?? null,
  }))
}

async function listAddressees(db: Db | Transaction, programmeId: string) {
  const units = await programmeTables(db)
    .selectFrom('programmes.addressee as a')
    .innerJoin('organisations.organisation as o', 'o.id', 'a.organisation_id')
    .select([
      'a.organisation_id as organisationId',
      'o.name as organisationName',
      'o.kind',
      'o.path',
      'a.acknowledged_at as acknowledgedAt',
    ])
    .where('a.programme_id', '=', programmeId)
    .orderBy('o.path')
    .execute()
  return units.map((unit) => ({ ...unit, acknowledgedAt: unit.acknowledgedAt?.toISOString() ?? null }))
}
