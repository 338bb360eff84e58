import type { RiskPointDraft } from '../../contract/index.ts'

const fewest = 5

/** Counts below five could point at somebody. */
export function shownCount(count: number): string {
  return count > 0 && count < fewest ? `少于 ${fewest}` : String(count)
}

/** 「2019年7月1日至2020年6月30日有 31 件被处理，其中 27 件依法不予处罚（轻微、及时改正、未造成危害后果）」 */
export function penalisedSentence({
  counts,
  noPenalty,
  fineFrom,
  fineTo,
}: Pick<RiskPointDraft, 'counts' | 'noPenalty' | 'fineFrom' | 'fineTo'>): string {
  if (!counts) return ''
  const head = `${sayDay(counts.from)}至${sayDay(counts.to)}`
  if (!counts.cases) return `${head}没有被处理的案件`
  const spared = noPenalty ? `，其中 ${shownCount(noPenalty)} 件依法不予处罚（轻微、及时改正、未造成危害后果）` : ''
  const range = counts.cases >= fewest ? fineText(fineFrom, fineTo) : ''
  return `${head}有 ${shownCount(counts.cases)} 件被处理${spared}${range}`
}

function fineText(from: number | null, to: number | null): string {
  if (to === null) return ''
  if (from === null || from === to) return `，罚款 ${yuan(to)} 元`
  return `，罚款从 ${yuan(from)} 元到 ${yuan(to)} 元不等`
}

const yuan = (fen: number) => (fen % 100 ? (fen / 100).toFixed(2) : String(fen / 100))

function sayDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
