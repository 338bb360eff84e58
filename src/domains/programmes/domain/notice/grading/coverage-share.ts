import type { Grade } from '../../../contract/grading-rule.ts'
import { numberPattern, readNumber } from '../text/chinese-number.ts'
import type { GradedPiece } from './graded-piece.ts'

interface Fraction {
  readonly numerator: number
  readonly denominator: number
}
interface Share {
  readonly grade: Grade
  readonly atLeast: Fraction | null
  readonly quote: string
}

const chinese = `(${numberPattern})分之(${numberPattern})`
const fraction = `(?:百分之${numberPattern}|${chinese}|\\d{1,2}\\/\\d{1,2}|\\d{1,3}%|半数|一半)`
const above = new RegExp(
  `(?:不低于|不少于|达到?|超过)?(${fraction})(?:及|或|\\(含\\))?以上|(?:不低于|不少于|达到)(${fraction})`,
)
const under = new RegExp(`(${fraction})以下|(?:不足|低于|不到|不满|未达到?)(${fraction})`)
const between = new RegExp(`(${fraction})(?:以上)?[-至到,](${fraction})`)
const whole = /全部|全覆盖|所有|100%|百分之百|均(?:已)?(?:完成|开展)|都(?:已)?(?:完成|开展)/

/** Shares of a whole that are done; null where no condition names a share. */
export function readCoverageShare(graded: readonly GradedPiece[]): { shares: Share[]; used: GradedPiece[] } | null {
  const read = graded.flatMap((item) => {
    const atLeast = readShare(item.condition)
    return atLeast === undefined ? [] : [{ item, share: { grade: item.grade, atLeast, quote: item.piece.quote() } }]
  })
  const parts = read.filter(
    ({ share }) => share.atLeast === null || share.atLeast.numerator < share.atLeast.denominator,
  )
  if (read.length < 2 || parts.length === 0) return null
  return {
    shares: read.map(({ share }) => share).toSorted((a, b) => size(b.atLeast) - size(a.atLeast)),
    used: read.map(({ item }) => item),
  }
}

/** The least share that a condition asks for; null for one that is open downwards; undefined for none. */
function readShare(condition: string): Fraction | null | undefined {
  const span = between.exec(condition)
  if (span) return smaller(toFraction(span[1]!), toFraction(span[4] ?? span[2]!)) ?? undefined
  const floor = above.exec(condition)
  if (floor && !under.test(condition)) return toFraction(firstFraction(floor)) ?? undefined
  if (under.test(condition)) return null
  return whole.test(condition) ? { numerator: 1, denominator: 1 } : undefined
}

const firstFraction = (match: RegExpExecArray) => new RegExp(fraction).exec(match[0])?.[0] ?? ''

function toFraction(words: string): Fraction | null {
  if (/^半数|^一半/.test(words)) return { numerator: 1, denominator: 2 }
  const percent = /^(\d{1,3})%$/.exec(words)?.[1] ?? /^百分之(.+)$/.exec(words)?.[1]
  if (percent !== undefined) return reduced(readNumber(percent), 100)
  const parts = new RegExp(`^${chinese}$`).exec(words)
  if (parts) return reduced(readNumber(parts[2]!), readNumber(parts[1]!))
  const [numerator, denominator] = words.split('/').map(Number)
  return reduced(numerator ?? null, denominator ?? null)
}

function reduced(numerator: number | null, denominator: number | null): Fraction | null {
  if (numerator === null || !denominator || Number.isNaN(numerator)) return null
  let [a, b] = [numerator, denominator]
  while (b) [a, b] = [b, a % b]
  return { numerator: numerator / (a || 1), denominator: denominator / (a || 1) }
}

const size = (share: Fraction | null) => (share ? share.numerator / share.denominator : -1)
const smaller = (a: Fraction | null, b: Fraction | null) => (size(a) <= size(b) ? a : b)
