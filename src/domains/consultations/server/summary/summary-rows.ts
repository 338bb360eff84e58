import {
  audienceTexts,
  channelTexts,
  closingFates,
  fateTexts,
  type Answer,
  type Opinion,
} from '../../contract/index.ts'

/** One line of the 采纳情况汇总表; opinions that were put together stand on one line. */
export interface SummaryRow {
  readonly clause: string
  readonly opinion: string
  readonly count: number
  readonly sources: string
  readonly ways: string
  readonly fate: string
  readonly reason: string
  readonly result: string
  readonly isClosing: boolean
}

/** Opinions in the order of their points. What was closed as 重复, 无关 or 无实质内容 is one line for each answer. */
export function summaryRows(opinions: readonly Opinion[]): SummaryRow[] {
  const lines = new Map<string, Opinion[]>()
  for (const opinion of opinions) {
    const key = lineOf(opinion)
    lines.set(key, [...(lines.get(key) ?? []), opinion])
  }
  return [...lines.values()].map(toRow)
}

function lineOf({ id, groupId, answer }: Opinion): string {
  if (answer && closingFates.includes(answer.fate)) return `closing ${answer.id}`
  return groupId === null ? id : `group ${groupId} ${answer?.id ?? ''}`
}

function toRow(members: readonly Opinion[]): SummaryRow {
  const first = members[0]!
  const { answer } = first
  const titles = distinct(members.map(({ clauseTitle }) => clauseTitle ?? '总体'))
  const isClosing = answer !== null && closingFates.includes(answer.fate)
  return {
    clause: titles.join('、'),
    opinion: isClosing && members.length > 1 ? `${members.length} 条意见` : (first.groupLabel ?? first.text),
    count: members.length,
    sources: distinct(members.map(({ audience }) => audienceTexts[audience])).join('、'),
    ways: distinct(members.map(({ channel }) => channelTexts[channel])).join('、'),
    fate: answer ? fateTexts[answer.fate] : '待答复',
    reason: answer?.reason ?? '',
    result: answer ? resultOf(answer) : '',
    isClosing,
  }
}

/** What became of the text, in words that stand in a table. */
export function resultOf({ changes, changeNote }: Answer): string {
  const texts = changes.map(({ clauseTitle, before, after }) => `“${clauseTitle}”原为：${before}\n改为：${after}`)
  return [...texts, ...(changeNote ? [changeNote] : [])].join('\n')
}

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)]
