import { logOdds, percent, type Feature, type Question } from './feature.ts'
import type { UsableColumn } from './columns.ts'
import { countBefore, createPastSums } from './past-rates.ts'
import type { History } from './records.ts'
import type { Usual } from './usual.ts'

/** Inspections whose weight the city's usual rate has beside a firm's own few. */
const TRUST_IN_USUAL = 3
const FADING_DAYS = 540
const LASTING_DAYS = 4000
const SUBJECT = '该户以往记录'

interface OwnTrack {
  readonly days: number[]
  readonly rows: number[]
}

/** What is known of the firm itself: how often, how recently, with what result. */
export function ownPastFeatures(
  history: History,
  order: ArrayLike<number>,
  usual: Usual,
  pastOnly: readonly UsableColumn[],
): Feature[] {
  const tracks = new Map<string, OwnTrack>()
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!
    const track = tracks.get(history.entity[row]!) ?? { days: [], rows: [] }
    tracks.set(history.entity[row]!, track)
    track.days.push(history.day[row]!)
    track.rows.push(row)
  }
  const pastRows = ({ entity, until }: Question) => {
    const track = tracks.get(entity)
    return track ? track.rows.slice(0, countBefore(track.days, until)) : []
  }
  const lastRow = ({ entity, until }: Question) => {
    const track = tracks.get(entity)
    return track?.rows[countBefore(track.days, until) - 1]
  }
  const told = (question: Question) => {
    const rows = pastRows(question)
    if (rows.length === 0) return '该户没有以往检查记录'
    const found = rows.filter((row) => history.outcome[row] === 1).length
    return `该户以往检查 ${rows.length} 次，其中 ${found} 次发现问题`
  }
  const since = (question: Question) => {
    const last = lastRow(question)
    return last === undefined ? null : question.on - history.day[last]!
  }
  const sinceTold = (question: Question) => {
    const days = since(question)
    return days === null ? '该户没有以往检查记录' : `距该户上次检查已 ${days} 天`
  }
  const own = (subject: string, value: Feature['value'], sentence: Feature['sentence']): Feature => ({
    subject,
    column: '',
    value,
    sentence,
  })
  const rate = (halfLife: number) => {
    const sums = createPastSums(history.entity, history.day, history.outcome, order, halfLife)
    return own(
      SUBJECT,
      (question) => {
        const base = usual.rate(question)
        const { seen, sum } = sums(question.entity, question.until, question.on)
        return logOdds((sum + TRUST_IN_USUAL * base) / (seen + TRUST_IN_USUAL)) - logOdds(base)
      },
      told,
    )
  }
  return [
    { ...rate(FADING_DAYS), role: 'ownRate' },
    rate(LASTING_DAYS),
    own(SUBJECT, (question) => Math.log1p(pastRows(question).length), told),
    own(
      SUBJECT,
      (question) => ofLast(lastRow(question), (row) => history.outcome[row]!, usual.rate(question)),
      (question) => {
        const last = lastRow(question)
        return last === undefined
          ? told(question)
          : history.outcome[last] === 1
            ? '该户上次检查发现问题'
            : '该户上次检查未发现问题'
      },
    ),
    own('检查间隔', (question) => Math.log1p(since(question) ?? 400), sinceTold),
    own('检查间隔', (question) => (since(question) === null ? 1 : 0), sinceTold),
    ...pastOnly.flatMap((column) => pastColumnFeatures(history, order, usual, column, lastRow)),
  ]
}

function ofLast(row: number | undefined, value: (row: number) => number, otherwise: number): number {
  return row === undefined ? otherwise : value(row)
}

/** Columns that only past inspections have: numbers as the firm's fading mean, names by what followed on them the next time. */
function pastColumnFeatures(
  history: History,
  order: ArrayLike<number>,
  usual: Usual,
  column: UsableColumn,
  lastRow: (question: Question) => number | undefined,
): Feature[] {
  const texts = history.columns.get(column.name)!
  if (column.kind === 'number' || column.kind === 'code') {
    const numbers = Float64Array.from(texts, (text) => (text === '' ? Number.NaN : Number(text)))
    const own = createPastSums(history.entity, history.day, numbers, order, FADING_DAYS)
    const all = createPastSums(
      texts.map(() => 'all'),
      history.day,
      numbers,
      order,
      FADING_DAYS,
    )
    const mean = (question: Question) => {
      const everybody = all('all', question.until, question.on)
      const base = everybody.seen > 0 ? everybody.sum / everybody.seen : 0
      const { seen, sum } = own(question.entity, question.until, question.on)
      return { own: (sum + 2 * base) / (seen + 2), base, seen }
    }
    return [
      {
        subject: `以往的${column.name}`,
        column: column.name,
        value: (question) => mean(question).own,
        sentence: (question) =>
          `该户以往“${column.name}”平均约 ${mean(question).own.toFixed(1)}，全部对象平均约 ${mean(question).base.toFixed(1)}`,
      },
    ]
  }
  if (column.kind !== 'category') return []
  const previous = texts.map(() => '')
  const latest = new Map<string, string>()
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!
    previous[row] = latest.get(history.entity[row]!) ?? ''
    latest.set(history.entity[row]!, texts[row]!)
  }
  const sums = createPastSums(previous, history.day, history.outcome, order, LASTING_DAYS)
  const chance = (question: Question) => {
    const last = lastRow(question)
    const base = usual.rate(question)
    const { seen, sum } = sums(last === undefined ? '' : texts[last]!, question.until, question.on)
    return { chance: (sum + 20 * base) / (seen + 20), base, last }
  }
  return [
    {
      subject: `上次的${column.name}`,
      column: column.name,
      value: (question) => logOdds(chance(question).chance) - logOdds(chance(question).base),
      sentence: (question) => {
        const { chance: share, last } = chance(question)
        return last === undefined
          ? '该户没有以往检查记录'
          : `该户上次“${column.name}”为${texts[last]}，此类对象下次检查发现问题的约占 ${percent(share)}`
      },
    },
  ]
}
