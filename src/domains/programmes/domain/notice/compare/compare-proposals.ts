import type {
  NoticeProposal,
  NoticeQuestion,
  ProposalDifference,
  ProposedRow,
  RowChange,
} from '../../../contract/notice.ts'
import { fold } from '../text/fold.ts'
import { matchRows } from './match-rows.ts'

type Rows = Pick<NoticeProposal, 'rows'>

/** What changed against last year's programme: rows added, removed, changed; days are compared within their years. */
export function compareProposals(previous: Rows, current: Rows): ProposalDifference {
  const matches = matchRows(previous.rows, current.rows)
  const compared = matches.map((match) => ({
    previous: match.previous.id,
    current: match.current.id,
    changes: changesOf(match.previous, match.current),
  }))
  return {
    added: current.rows.filter((row) => !matches.some((match) => match.current === row)).map((row) => row.id),
    removed: previous.rows.filter((row) => !matches.some((match) => match.previous === row)).map((row) => row.id),
    changed: compared.filter(({ changes }) => changes.length > 0),
    unchanged: compared
      .filter(({ changes }) => changes.length === 0)
      .map((match) => ({ previous: match.previous, current: match.current })),
  }
}

/** Days later than those of the programme that this one carries out are questions. */
export function questionLaterDates(parent: Rows, current: Rows): NoticeQuestion[] {
  return matchRows(parent.rows, current.rows).flatMap((match) => {
    const limit = lastDue(match.previous)
    return match.current.dates
      .filter((date) => limit !== null && date.due !== null && date.due > limit)
      .map((date) => ({
        row: match.current.id,
        about: 'dateAfterParent',
        quote: date.quote,
        question: `期限${date.due}晚于上级方案“${match.previous.name}”的期限${limit}，请核对`,
        proposal: limit,
      }))
  })
}

const lastDue = (row: ProposedRow) =>
  row.dates
    .map((date) => date.due)
    .filter((due) => due !== null)
    .toSorted()
    .at(-1) ?? null

const readers: readonly (readonly [RowChange['field'], (row: ProposedRow) => string])[] = [
  ['name', (row) => row.name],
  ['materials', (row) => row.materials.join('；')],
  ['uploadCount', (row) => row.uploadCount?.toString() ?? ''],
  ['dates', (row) => row.dates.map((date) => date.due?.slice(5) ?? date.quote).join('；')],
  ['requirement', (row) => row.requirement],
  ['grading', (row) => row.grading?.quotes.join('；') ?? ''],
  ['methods', (row) => row.methods.join('、')],
  ['appliesTo', (row) => row.appliesTo?.quote ?? ''],
  ['lead', (row) => row.lead?.quote ?? ''],
  ['support', (row) => row.support?.quote ?? ''],
  ['recurrence', (row) => row.recurrence?.quote ?? ''],
  ['score', (row) => row.score ?? ''],
]

function changesOf(previous: ProposedRow, current: ProposedRow): RowChange[] {
  return readers
    .map(([field, read]) => ({ field, before: read(previous), after: read(current) }))
    .filter(({ before, after }) => fold(before).text !== fold(after).text)
}
