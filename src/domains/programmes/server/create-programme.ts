import { asJson, type Transaction } from '#base/database/index.ts'
import type { InputOf, Writing } from '#base/http/index.ts'
import { newId } from '#base/ids/index.ts'
import { programmeProblems, type createProgramme, type ProgrammeRow, type RowDraft } from '../contract/index.ts'
import { requireScope } from './change-draft.ts'
import { getProgramme } from './read-programme.ts'
import { askDoubts } from './compose/ask-doubts.ts'
import { checkRow } from './compose/check-row.ts'
import { insertRow } from './compose/row-columns.ts'
import { matchRows } from '../domain/notice/compare/match-rows.ts'
import { proposedRowOf } from '../domain/compose/proposed-row-of.ts'
import { programmeTables } from './tables.ts'

/** A new draft: from rows given, as a copy of an earlier programme, or as the unit's own answer to one it received. */
export async function createProgrammeUseCase({
  input,
  actor,
  db,
  now,
  audit,
}: Writing<InputOf<typeof createProgramme>>): Promise<{ id: string }> {
  const { body } = input
  await requireScope(db, body.organisationId, actor, 'programmes.compose')
  const template = body.copyOf ?? body.parent
  const from = template ? await getProgramme(db, template, actor) : undefined
  if (body.parent && from?.state !== 'issued')
    throw programmeProblems.refuse('programmes.not-found', '上级方案尚未印发，不能据此编制本单位方案')
  const id = newId()
  await programmeTables(db)
    .insertInto('programmes.programme')
    .values({
      id,
      organisation_id: body.organisationId,
      parent_programme_id: body.parent ?? null,
      year: body.year,
      title: body.title,
      state: 'draft',
      doc_number: null,
      signer: null,
      issued_on: null,
      issued_at: null,
      distribution: null,
      stamped_file_id: null,
      legal_basis: asJson(body.legalBasis.length ? body.legalBasis : (from?.legalBasis ?? [])),
      contact: asJson(body.contact),
      settings: asJson(from?.settings ?? {}),
      source: asJson(body.source ?? null),
      revision: 1,
      created_by: actor.personId,
      created_at: now,
      changed_at: now,
    })
    .execute()
  const inherited =
    from?.rows.map((row) => ({
      draft: body.copyOf ? withoutDates(row) : row,
      parentRowId: body.parent ? row.id : null,
    })) ?? []
  const answered = body.parent ? rowsOfParent(from?.rows ?? [], body.rows) : new Map<RowDraft, string>()
  const rows = body.rows.length
    ? body.rows.map((draft) => ({ draft, parentRowId: answered.get(draft) ?? null }))
    : inherited
  const rowIds = new Map<string, string>()
  for (const [position, { draft, parentRowId }] of rows.entries()) {
    if (rowIds.has(draft.code))
      throw programmeProblems.refuse('programmes.code-taken', `编号“${draft.code}”出现两次，请改为不同的编号`)
    const rowId = newId()
    rowIds.set(draft.code, rowId)
    if (body.rows.length) await checkRow(db, draft)
    await insertRow(db, id, rowId, position, draft, parentRowId)
  }
  await insertQuestions(db, id, body.questions, rowIds)
  // Rows of a notice bring their questions along; a copy, and rows that answer a received one, raise their own.
  for (const [position, rowId] of [...rowIds.values()].entries())
    if (body.rows.length ? rows[position]!.parentRowId : body.copyOf) await askDoubts(db, id, rowId)
  audit({
    subject: `programmes.programme:${id}`,
    organisationId: body.organisationId,
    summary: `新建年度方案《${body.title}》`,
  })
  return { id }
}

/** Which row of the received programme each row of one's own carries out, by what they ask for. */
function rowsOfParent(received: readonly ProgrammeRow[], own: readonly RowDraft[]): Map<RowDraft, string> {
  const before = received.map((row) => ({ row, proposed: proposedRowOf(row) }))
  const after = own.map((row) => ({ row, proposed: proposedRowOf(row) }))
  const pairs = matchRows(
    before.map(({ proposed }) => proposed),
    after.map(({ proposed }) => proposed),
  )
  return new Map(
    pairs.map((pair) => [
      after.find(({ proposed }) => proposed === pair.current)!.row,
      before.find(({ proposed }) => proposed === pair.previous)!.row.id,
    ]),
  )
}

/** Last year's days do not hold this year; the phrases stay to be read again. */
function withoutDates(row: RowDraft): RowDraft {
  return { ...row, dates: row.dates.map((date) => ({ ...date, from: null, due: null })) }
}

async function insertQuestions(
  tx: Transaction,
  programmeId: string,
  questions: InputOf<typeof createProgramme>['body']['questions'],
  rowIds: ReadonlyMap<string, string>,
): Promise<void> {
  if (!questions.length) return
  await programmeTables(tx)
    .insertInto('programmes.question')
    .values(
      questions.map((question) => ({
        id: newId(),
        programme_id: programmeId,
        row_id: question.rowCode ? (rowIds.get(question.rowCode) ?? null) : null,
        about: question.about,
        quote: question.quote,
        question: question.question,
        proposal: asJson(question.proposal ?? null),
        state: 'open' as const,
        answer: null,
        reason: null,
        decided_by: null,
        decided_by_name: null,
        decided_at: null,
        raised_by_row: false,
      })),
    )
    .execute()
}
