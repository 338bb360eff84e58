import type { Grade } from '../../../contract/grading-rule.ts'
import { numberPattern, readNumber } from '../text/chinese-number.ts'
import { listCriteria, readMinimum, type Criterion } from './criteria-list.ts'
import type { GradedPiece } from './graded-piece.ts'
import { hole, type Hole } from './hole.ts'
import type { Piece } from './pieces.ts'

interface CountGrade {
  readonly met: number
  readonly grade: Grade
  readonly quote: string
}
interface Counted {
  readonly item: GradedPiece
  readonly from: number
  readonly to: number | null
  /** Place in the piece where the words of the count begin. */
  readonly at: number
}

const verb = '(?:同时)?(?:全部)?(?:符合|满足|达到|具备|做到|实现|达标)'
const unit = '(?:个|项|条|种|点)'
const counted = new RegExp(
  `(?:${verb})?(?:了)?(?:以上|上述|前述|前面|其中|以下|下列|至少)?(?:的)?(?:全部|所有|任意)?(${numberPattern})(?:[-至到或](${numberPattern}))?${unit}(?:(及?以上)|(及)?(以下))?(?:标准|要求|条件|指标|内容|的)*$`,
)
/** `三项全部达到`: the count stands first. */
const countedWhole = new RegExp(
  `(?:以上|上述|前述)?(${numberPattern})${unit}(?:标准|要求|条件)?(?:全部|均|都)(?:符合|满足|达到|具备|达标)$`,
)
const all = new RegExp(
  `(?:全部|均|都|全)(?:符合|满足|达到|具备|达标)|${verb}(?:以上|上述)?(?:全部|所有)(?:标准|要求|条件)`,
)

/** Grades by how many criteria are met; null where no count is named or the criteria cannot be told apart. */
export function readCriteriaCount(
  graded: readonly GradedPiece[],
  pieces: readonly Piece[],
): {
  criteria: Criterion[]
  byCount: CountGrade[]
  used: GradedPiece[]
  holes: Hole[]
} | null {
  const counts = graded.flatMap((item) => readCount(item) ?? [])
  if (counts.length < 2) return null
  const most = Math.max(...counts.map(({ from }) => from))
  const whole = graded.find((item) => all.test(item.condition) && !counts.some((count) => count.item === item))
  const first =
    whole && pieces.indexOf(whole.piece) < pieces.indexOf(counts[0]!.item.piece)
      ? { item: whole, at: whole.piece.text.search(all) }
      : counts[0]!
  const listed = listCriteria({ piece: first.item.piece, at: first.at }, pieces, graded, whole ? null : most)
  // 全部符合 beside 符合2个 needs at least one criterion more than two.
  if (!listed || listed.length < most + (whole ? 1 : 0)) return null
  const byCount = toGrades(counts, whole, listed.length)
  return {
    criteria: listed.map((text, index) => ({ id: `c${index + 1}`, text, minimum: readMinimum(text) })),
    byCount,
    used: [...counts.map(({ item }) => item), ...(whole ? [whole] : [])],
    holes: openCounts(byCount, listed.length),
  }
}

function readCount(item: GradedPiece): Counted | null {
  const match = countedWhole.exec(item.condition) ?? counted.exec(item.condition)
  const from = match ? readNumber(match[1]!) : null
  if (!match || from === null || from > 20) return null
  const [, , upper, andMore, included, orLess] = match
  if (orLess) return { item, from: 0, to: included ? from : from - 1, at: match.index }
  return { item, from, to: andMore ? Number.POSITIVE_INFINITY : upper ? readNumber(upper) : from, at: match.index }
}

/** `2个以上` means two and more, as far as no better grade takes them. */
function toGrades(counts: readonly Counted[], whole: GradedPiece | undefined, total: number): CountGrade[] {
  const grades = new Map<number, CountGrade>()
  if (whole)
    grades.set(total, {
      met: total,
      grade: whole.grade,
      quote: whole.piece.quote(Math.max(0, whole.piece.text.search(all))),
    })
  for (const { item, from, to, at } of counts) {
    const last = Math.min(to ?? from, total)
    for (let met = from; met <= last; met++)
      if (!grades.has(met)) grades.set(met, { met, grade: item.grade, quote: item.piece.quote(at) })
  }
  return [...grades.values()].toSorted((a, b) => b.met - a.met)
}

function openCounts(byCount: readonly CountGrade[], total: number): Hole[] {
  const open = Array.from({ length: total }, (_, index) => index + 1).filter((met) =>
    byCount.every((entry) => entry.met !== met),
  )
  const quote = byCount.at(-1)?.quote ?? ''
  return open.length === 0 ? [] : [hole('criteriaCount', quote, `符合${open.join('、')}个标准的如何评定，文中没有写明`)]
}
