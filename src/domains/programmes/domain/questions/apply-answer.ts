import { AssessmentMethod } from '../../contract/grading-rule.ts'
import { Applicability, Day, type ProgrammeRow, type RowDate } from '../../contract/programme.ts'

type Answered = { readonly about: string; readonly quote: string }
type Change = Partial<Pick<ProgrammeRow, 'dates' | 'uploadCount' | 'applicability' | 'methods'>>

/** What an answer changes in the row that the question is about. Words and settings change nothing in it. */
export function changeOfAnswer(row: ProgrammeRow, question: Answered, answer: unknown): Change {
  switch (question.about) {
    case 'deadline':
    case 'dateBeforeIssue':
    case 'dateAfterParent':
      return { dates: withDay(row.dates, question, Day.parse(answer)) }
    case 'uploadCount':
      return { uploadCount: Number(answer) }
    case 'appliesTo':
      return { applicability: { ...Applicability.parse(answer), quote: row.applicability.quote } }
    case 'methods':
      return { methods: AssessmentMethod.array().parse(answer) }
    default:
      return {}
  }
}

/** The day takes the place of the date that was asked about; where none was written, of the one without a day. */
function withDay(dates: readonly RowDate[], question: Answered, due: string): RowDate[] {
  const meant = (date: RowDate) =>
    question.about === 'deadline' ? date.due === null : date.quote === question.quote && date.due !== null
  const place = dates.findIndex((date) => meant(date) && date.quote === question.quote)
  const index = place >= 0 ? place : dates.findIndex(meant)
  const decided = { kind: 'onOrBeforeDate', from: null, due, quote: index >= 0 ? dates[index]!.quote : '' }
  return index >= 0 ? dates.with(index, decided) : [...dates, decided]
}
