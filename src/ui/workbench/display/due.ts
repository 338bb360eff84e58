export type DueTone = 'over' | 'near' | 'far' | 'done' | 'none'

export interface DueWords {
  readonly tone: DueTone
  readonly text: string
}

const day = 86_400_000

/** Whole days from one day to another, both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day)
}

/** What is left of a limit, in words. `doneOn`: the day on which it was met. */
export function dueWords(dueOn: string | null, today: string, doneOn?: string | null): DueWords {
  if (doneOn) {
    const late = dueOn ? daysBetween(dueOn, doneOn) : 0
    return late > 0 ? { tone: 'done', text: `已完成，超期 ${late} 天` } : { tone: 'done', text: '已完成' }
  }
  if (!dueOn) return { tone: 'none', text: '未定期限' }
  const left = daysBetween(today, dueOn)
  if (left < 0) return { tone: 'over', text: `已超 ${-left} 天` }
  const near = ['今天到期', '明天到期', '后天到期'][left]
  return { tone: left <= 3 ? 'near' : 'far', text: near ?? `还有 ${left} 天` }
}
