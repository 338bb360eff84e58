import { parseDay, type Day } from '../days.ts'
import type { ColumnPlan, UsableColumn } from './columns.ts'
import type { Feature, Question } from './feature.ts'
import type { History } from './records.ts'

const YEAR = 365.25

/** Numbers as they are, and dates as years gone by; an empty cell is the middle value, and its emptiness a feature. */
export function valueFeatures(reference: History, plan: ColumnPlan): Feature[] {
  const coordinates = plan.point ? [plan.point.latitude, plan.point.longitude] : []
  return plan.shared
    .filter(({ name, kind }) => (kind === 'number' || kind === 'day') && !coordinates.includes(name))
    .flatMap((column) => ofColumn(reference, column))
}

function ofColumn(reference: History, { name, kind }: UsableColumn): Feature[] {
  const numberOf = (text: string, on: Day) =>
    kind === 'day' ? yearsSince(text, on) : text === '' ? Number.NaN : Number(text)
  const known = reference.columns
    .get(name)!
    .map((text, row) => numberOf(text, reference.day[row]!))
    .filter(Number.isFinite)
    .sort((a, b) => a - b)
  const [least, middle, most] = [known[0] ?? 0, known[known.length >> 1] ?? 0, known.at(-1) ?? 0]
  const skewed = least >= 0 && most > 20 * Math.max(middle, 1e-9)
  const sentence = (question: Question) => {
    const text = question.column(name)
    if (text === '') return `“${name}”未填`
    if (kind === 'day') return `距“${name}”已 ${yearsSince(text, question.on).toFixed(1)} 年`
    return `“${name}”为 ${text}（全部对象居中为 ${Number(middle.toPrecision(4))}）`
  }
  const feature = (value: Feature['value']): Feature => ({ subject: name, column: name, value, sentence })
  const given = (question: Question) => numberOf(question.column(name), question.on)
  const value = feature((question) => {
    const kept = Number.isFinite(given(question)) ? given(question) : middle
    return skewed ? Math.log1p(Math.max(0, kept)) : kept
  })
  const often = known.length < 0.99 * reference.day.length
  return often ? [value, feature((question) => (Number.isFinite(given(question)) ? 0 : 1))] : [value]
}

function yearsSince(text: string, on: Day): number {
  const day = parseDay(text.slice(0, 10))
  return day === null ? Number.NaN : (on - day) / YEAR
}
