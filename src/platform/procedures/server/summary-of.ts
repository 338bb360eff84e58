import type { CaseSummary, DefinedCases, Edition } from '../contract/index.ts'
import { getEdition, getState, readCaseClock } from '../domain/index.ts'
import type { CaseTable } from './tables.ts'

/** Of the authority's own clock that ends first: what is left, in words and as a colour; of one that rests where nothing runs. */
export function clockOf(
  { clocks, closed_on }: Pick<CaseTable, 'clocks' | 'closed_on'>,
  edition: Edition,
  today: string,
): Pick<CaseSummary, 'dueWords' | 'tone'> {
  if (closed_on) return { dueWords: null, tone: null }
  const views = clocks
    .filter(({ stoppedOn }) => stoppedOn === null)
    .flatMap((clock) => {
      const limit = edition.limits.find(({ id }) => id === clock.limit)
      return limit && !limit.neverPauses ? [readCaseClock(clock, limit, today)] : []
    })
    .toSorted((one, other) => ((one.dueOn ?? '9999') < (other.dueOn ?? '9999') ? -1 : 1))
  const first = views[0]
  return first ? { dueWords: `${first.text}${first.words}`, tone: first.tone } : { dueWords: null, tone: null }
}

export type SummaryRow = Pick<
  CaseTable,
  | 'id'
  | 'number'
  | 'title'
  | 'state'
  | 'organisation_id'
  | 'intake_source'
  | 'intake_number'
  | 'hides_number'
  | 'opened_on'
  | 'edition_from'
  | 'closed_on'
  | 'due_on'
  | 'clocks'
  | 'revision'
> & { readonly organisation_name: string; readonly handler_name: string | null }

export const shownNumber = ({ intake_number, hides_number }: Pick<CaseTable, 'intake_number' | 'hides_number'>) =>
  hides_number ? null : intake_number

export function summaryOf({ procedure }: DefinedCases, row: SummaryRow, parties: string, today: string): CaseSummary {
  const edition = getEdition(procedure, row.edition_from)
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    state: row.state,
    stateText: getState(edition, row.state).text,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    handlerName: row.handler_name,
    parties,
    intakeSource: row.intake_source,
    intakeNumber: shownNumber(row),
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    dueOn: row.due_on,
    ...clockOf(row, edition, today),
    revision: row.revision,
  }
}
