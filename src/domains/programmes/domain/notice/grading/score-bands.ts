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
const floor = new RegExp(
  `${number}分?(?:\\(含[^()]*\\))?(?:及|或|含)?以上|(?:≥|>=|不低于|不少于|达到?)${number}|${number}分?(?:≤|<=)`,
)
const ceiling = new RegExp(`${number}分?(?:\\(不含[^()]*\\))?以下|(?:<|低于|不足|不满|不到|未满|未达到?|小于)${number}`)
/** A limit that leaves the number itself out; beside it the band above includes it. */
const strictCeiling = /[<]\d|低于|不足|不满|不到|未满|未达|小于|不含/
/** Limits that a band cannot hold: a floor without its number, a ceiling with it. */
const unusual = /(?:>|高于|超过|大于)\d|(?:≤|<=|不高于|不超过)\d|[-至到]\d+分?\(含\)|\d分?\(不含\)[-至到]/

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
  if (/%|分之/.test(words) || unusual.test(words)) return null
  const quote = piece.quote()
  const between = range.exec(words)
  if (between) {
    const ends = [Number(between[1]), Number(between[2])]
    return { grade, atLeast: Math.min(...ends), below: Math.max(...ends), quote }
  }
  const [atLeast, below] = [numberIn(floor.exec(words)), numberIn(ceiling.exec(words))]
  return atLeast === null && below === null ? null : { grade, atLeast, below, quote }
}

const numberIn = (match: RegExpExecArray | null) => {
  const found = match?.slice(1).find((group) => group !== undefined)
  return found === undefined ? null : Number(found)
}

/** The condition that says by itself on which side a limit lies, where all of them do: `80≤平均分<90`, `不足70分`. */
export function readStatedLimits(used: readonly GradedPiece[]): string | null {
  const limited = used.filter(({ condition }) => ceiling.test(condition) || range.test(condition.replace(/的$/, '')))
  const stated = limited.filter(({ condition }) => strictCeiling.test(condition))
  return limited.length > 0 && stated.length === limited.length ? stated[0]!.piece.quote() : null
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
