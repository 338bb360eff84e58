import { sql } from 'kysely'
import type { Db, Transaction } from '#base/database/index.ts'
import type { InputOf, OutputOf, UseCase } from '#base/http/index.ts'
import { parseDeadline } from '#platform/calendar/domain/index.ts'
import type { compareWithLastYear, lastYearReturns, ProgrammeRow, RowReturns } from '../../contract/index.ts'
import { compareProposals } from '../../domain/notice/compare/compare-proposals.ts'
import { matchRows } from '../../domain/notice/compare/match-rows.ts'
import { proposedRowOf } from '../../domain/compose/proposed-row-of.ts'
import { mostCommonReasons, type Return } from '../../domain/compose/common-reasons.ts'
import { requireScope } from '../change-draft.ts'
import { lastYearsProposal, type EarlierProgramme } from '../last-years-proposal.ts'
import { getProgramme } from '../read-programme.ts'

/** Against last year's programme of the same issuer, where the person may see both. */
export async function compareWithLastYearUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof compareWithLastYear>>): Promise<OutputOf<typeof compareWithLastYear>> {
  const programme = await getProgramme(db, input.params.programmeId, actor)
  const previous = await lastYearsProposal(db, programme.organisationId, programme.year - 1)
  if (!previous || !(await maySee(db, previous, actor))) return { comparedWith: null, difference: null }
  const current = { rows: programme.rows.map((row) => proposedRowOf(withReadDays(row, programme.year))) }
  return { comparedWith: nameOf(previous), difference: compareProposals(previous.proposal, current) }
}

export async function lastYearReturnsUseCase({
  input,
  actor,
  db,
}: UseCase<InputOf<typeof lastYearReturns>>): Promise<OutputOf<typeof lastYearReturns>> {
  const programme = await getProgramme(db, input.params.programmeId, actor)
  await requireScope(db, programme.organisationId, actor, 'programmes.compose')
  const previous = await lastYearsProposal(db, programme.organisationId, programme.year - 1)
  if (!previous) return { comparedWith: null, rows: [] }
  const pairs = matchRows(previous.proposal.rows, programme.rows.map(proposedRowOf))
  const rows: RowReturns[] = []
  for (const pair of pairs) {
    const before = previous.rows.find((row) => row.code === pair.previous.id)!
    const now = programme.rows.find((row) => row.code === pair.current.id)!
    const found = await returnsOf(db, before.id)
    if (found.returned)
      rows.push({
        rowId: now.id,
        previousCode: before.code,
        submissions: found.submissions,
        returned: found.returned,
        reasons: mostCommonReasons(found.returns),
      })
  }
  return { comparedWith: nameOf(previous), rows }
}

/** A phrase taken over from last year without its day is compared by the day that it names. */
function withReadDays(row: ProgrammeRow, year: number): ProgrammeRow {
  const dates = row.dates.flatMap((date) => (date.due || !date.quote ? date : parseDeadline(date.quote, { year })))
  return { ...row, dates }
}

const nameOf = ({ id, title, year }: EarlierProgramme) => ({ id, title, year })

async function maySee(
  db: Db | Transaction,
  previous: EarlierProgramme,
  actor: Parameters<typeof getProgramme>[2],
): Promise<boolean> {
  return getProgramme(db, previous.id, actor).then(
    () => true,
    () => false,
  )
}

interface ReturnsOfRow {
  readonly submissions: number
  readonly returned: number
  readonly returns: readonly Return[]
}

async function returnsOf(db: Db | Transaction, rowId: string): Promise<ReturnsOfRow> {
  const { rows } = await sql<ReturnsOfRow>`
    select count(distinct s.id)::int as submissions,
      count(distinct s.id) filter (where step.action in ('return', 'returnByOffice'))::int as returned,
      coalesce(jsonb_agg(jsonb_build_object('reason', step.comment, 'byOffice', step.action = 'returnByOffice'))
        filter (where step.action in ('return', 'returnByOffice')), '[]') as returns
    from programmes.task t
    join programmes.submission s on s.task_id = t.id and s.submitted_at is not null
    left join programmes.submission_step step on step.submission_id = s.id
    where t.row_id = ${rowId}`.execute(db)
  return rows[0]!
}
