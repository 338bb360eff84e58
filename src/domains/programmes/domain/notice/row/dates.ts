import { parseDeadline, type DeadlineDate } from '#platform/calendar/domain/index.ts'
import type { ColumnRole } from '../table/column-roles.ts'
import type { TaskLine } from '../table/task-lines.ts'
import { splitAtBlanks, splitIntoListed } from './materials.ts'
import { readRecurrence } from './recurrence.ts'
import { readUploadCount } from './upload-count.ts'

const blank: DeadlineDate = { kind: 'blank', from: null, due: null, quote: '' }

/** The deadlines of a cell. Without a known year the phrases keep their kind and lose their days. */
export function readDates(text: string, year: number | null): DeadlineDate[] {
  const dates = parseDeadline(text, { year: year ?? 2000 })
  if (dates.length === 0) return [blank]
  return year === null ? dates.map((date) => ({ ...date, from: null, due: null })) : dates
}

/** One part of a line: some of its content, and the deadlines that belong to it. */
interface DatedPart {
  /** Null where the line is not divided. */
  readonly content: string | null
  readonly dates: readonly DeadlineDate[]
}

/**
 * Divides a line whose content has as many parts as its deadline cell has deadlines. One material with several deadlines,
 * a recurring deadline, and numbers that do not agree leave the line whole. A cell merged over as many lines as it has
 * deadlines gives one to each.
 */
export function pairWithDates(line: TaskLine, contentRole: ColumnRole, year: number | null): DatedPart[] {
  const text = line.cells.get('deadline')?.text ?? ''
  const dates = readDates(text, year)
  const whole = [{ content: null, dates }]
  const content = line.cells.get(contentRole)
  if (!content || dates.length < 2 || readRecurrence(text)) return whole
  const { position, count } = line.sharedDeadline ?? { position: 0, count: 0 }
  if (count === dates.length) return [{ content: null, dates: [dates[position]!] }]
  const uploads = readUploadCount(line.cells.get('uploadCount')?.text ?? '').count
  const parts =
    splitIntoListed(content, dates.length) ?? (uploads === dates.length ? null : splitAtBlanks(content, dates.length))
  return parts ? parts.map((part, index) => ({ content: part, dates: [dates[index]!] })) : whole
}
