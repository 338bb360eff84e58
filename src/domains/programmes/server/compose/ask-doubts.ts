import { asJson, type Transaction } from '#base/database/index.ts'
import { newId } from '#base/ids/index.ts'
import { doubtsOfRow, type Doubt } from '../../domain/compose/doubts-of-row.ts'
import { gradingSettingOf } from '../../domain/questions/answer-form.ts'
import { rowOf } from '../read-programme.ts'
import { programmeTables } from '../tables.ts'

/**
 * Brings the questions that a row raises itself up to date: what was mended is asked no more, what is new is asked, what
 * was decided stays decided. What a notice asked about the same point is not asked twice.
 */
export async function askDoubts(tx: Transaction, programmeId: string, rowId: string): Promise<void> {
  const tables = programmeTables(tx)
  const stored = await tables
    .selectFrom('programmes.row')
    .selectAll()
    .where('id', '=', rowId)
    .where('programme_id', '=', programmeId)
    .executeTakeFirstOrThrow()
  const row = rowOf(stored)
  const parent = row.parentRowId
    ? await tables
        .selectFrom('programmes.row')
        .select(['name', 'dates'])
        .where('id', '=', row.parentRowId)
        .executeTakeFirst()
    : undefined
  const asked = await tables
    .selectFrom('programmes.question')
    .select(['id', 'about', 'quote', 'question', 'state', 'raised_by_row'])
    .where('programme_id', '=', programmeId)
    .where('row_id', '=', rowId)
    .execute()
  const doubts = doubtsOfRow(row, parent ?? null)
  const isSame = (one: { about: string; quote: string; question: string }, other: Doubt) =>
    one.about === other.about && one.quote === other.quote && one.question === other.question
  const mended = asked.filter(
    (question) =>
      question.raised_by_row && question.state === 'open' && !doubts.some((doubt) => isSame(question, doubt)),
  )
  const covers = (question: (typeof asked)[number], doubt: Doubt) =>
    isSame(question, doubt) ||
    (!question.raised_by_row &&
      question.about === doubt.about &&
      (question.state !== 'answered' || question.quote === doubt.quote))
  const { settings } = await tables
    .selectFrom('programmes.programme')
    .select('settings')
    .where('id', '=', programmeId)
    .executeTakeFirstOrThrow()
  const isDecided = ({ about }: Doubt) =>
    (gradingSettingOf({ about, rowCode: row.code }) ?? '') in (settings.grading ?? {})
  const unasked = doubts.filter((doubt) => !isDecided(doubt) && !asked.some((question) => covers(question, doubt)))
  if (mended.length)
    await tables
      .deleteFrom('programmes.question')
      .where(
        'id',
        'in',
        mended.map((question) => question.id),
      )
      .execute()
  if (unasked.length) await insertDoubts(tx, programmeId, rowId, unasked)
}

async function insertDoubts(tx: Transaction, programmeId: string, rowId: string, doubts: Doubt[]): Promise<void> {
  await programmeTables(tx)
    .insertInto('programmes.question')
    .values(
      doubts.map(({ about, quote, question, proposal }) => ({
        id: newId(),
        programme_id: programmeId,
        row_id: rowId,
        about,
        quote,
        question,
        proposal: asJson(proposal),
        state: 'open' as const,
        answer: null,
        reason: null,
        decided_by: null,
        decided_by_name: null,
        decided_at: null,
        raised_by_row: true,
      })),
    )
    .execute()
}
