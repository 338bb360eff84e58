import type { Grade } from '../../../contract/grading-rule.ts'
import type { GradedPiece } from './graded-piece.ts'
import { hole, type Hole } from './hole.ts'

interface Band {
  readonly grade: Grade
  readonly atLeast: number | null
  readonly below: number | null
  readonly quote: string
}

const number = '(\\d{1,3}(?:\\.\\d+)?)'
const range = new RegExp(`${number}分?(?:\\(含\\))?[-至到]${number}分?(?:\\(不含\\))?$`)
const above = new RegExp(
  `${number}分?(?:\\(含[^()]*\\))?(?:及|或|含)?以上(?:\\(含[^()]*\\))?$|(?:≥|>=|不低于|不少于|达到?)${number}分?$`,
)
const under = new RegExp(
  `${number}分?(?:\\(不含[^()]*\\))?以下(?:\\(不含[^()]*\\))?$|(?:<|低于|不足|不满|不到|未达到?|小于)${number}分?$`,
)

/** Bands of points; null where a condition is no band. */
export function readScoreBands(
  graded: readonly GradedPiece[],
): { bands: Band[]; used: GradedPiece[]; holes: Hole[] } | null {
  const read = graded.flatMap((item) => {
    const band = readBand(item)
    return band ? [{ item, band }] : []
  })
  if (read.length < 2) return null
  const bands = closeUpwards(read.map(({ band }) => band).toSorted(byFloor))
  return { bands: bands.closed, used: read.map(({ item }) => item), holes: bands.holes }
}

function readBand({ grade, condition, piece }: GradedPiece): Band | null {
  const words = condition.replace(/的$/, '')
  if (/[%%]|分之/.test(words)) return null
  const quote = piece.quote()
  const between = range.exec(words)
  if (between)
    return {
      grade,
      atLeast: Math.min(Number(between[1]), Number(between[2])),
      below: Math.max(Number(between[1]), Number(between[2])),
      quote,
    }
  const floor = above.exec(words)
  if (floor) return { grade, atLeast: Number(floor[1] ?? floor[2]), below: null, quote }
  const ceiling = under.exec(words)
  if (ceiling) return { grade, atLeast: null, below: Number(ceiling[1] ?? ceiling[2]), quote }
  return null
}

const byFloor = (a: Band, b: Band) => (b.atLeast ?? Number.NEGATIVE_INFINITY) - (a.atLeast ?? Number.NEGATIVE_INFINITY)

/** A band ends where the better one begins; where the text says otherwise that is a question. */
function closeUpwards(bands: readonly Band[]): { closed: Band[]; holes: Hole[] } {
  const holes: Hole[] = []
  const closed = bands.map((band, index) => {
    const better = bands[index - 1]
    if (!better?.atLeast || band.below === better.atLeast) return band
    // 80-89 beside 90以上 counts whole points; a mean may lie between.
    const next = band.below !== null && better.atLeast - band.below === 1
    if (band.below !== null && !next)
      holes.push(hole('bands', band.quote, `${band.below}分与${better.atLeast}分之间如何评定，文中没有写明`))
    if (next)
      holes.push(
        hole(
          'boundary',
          band.quote,
          `平均分在${band.below}分与${better.atLeast}分之间时如何评定，文中没有写明`,
          `${better.atLeast}分以下归本档`,
        ),
      )
    return next || band.below === null ? { ...band, below: better.atLeast } : band
  })
  return { closed, holes }
}
