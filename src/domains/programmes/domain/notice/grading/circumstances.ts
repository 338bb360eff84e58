import type { GradingRule } from '../../../contract/grading-rule.ts'
import type { GradedPiece } from './graded-piece.ts'
import { hole, type Hole } from './hole.ts'
import type { Piece } from './pieces.ts'

type Downgrade = NonNullable<GradingRule['downgrade']>
type Poor = GradingRule['poorWhen'][number]

const poorWords: readonly (readonly [Poor['when'], RegExp])[] = [
  ['allUnreachable', /(?:均|都|全部|全都).*(?:无法联系|联系不上|打不通|无法接通|无人接听|空号)/],
  [
    'noneMet',
    /(?:均|都|全部|完全)(?:不|未)(?:符合|满足|达到|达标|具备)|(?:一个|一项|1个|1项|0个|0项)(?:都|也|均)?(?:不|未|没有?)(?:符合|满足|达到)|不符合任何/,
  ],
  ['notSubmitted', /(?:未|没有?|不)(?:按要求)?(?:上报|提供|报送|上传|提交|报告|申报|填报|参与报送)/],
  ['notCarriedOut', /(?:未|没有?|不)(?:组织|进行|部署)?(?:开展|组织|实施|落实|进行|建立|制定|推行|部署)/],
]

/** What makes a row 差 whatever else was reached; each alternative of `未上报或均不符合` counts. */
export function readPoorWhen(graded: GradedPiece): Poor[] {
  if (graded.grade !== 'poor') return []
  const quote = graded.piece.quote()
  const found = graded.condition
    .split(/或者?|、|以及/)
    .map((part) => poorWords.find(([, pattern]) => pattern.test(part))?.[0])
  return found.some((when) => when === undefined)
    ? []
    : [...new Set(found)].flatMap((when) => (when ? [{ when, quote }] : []))
}

const lowered = /(?:降低?|下调|下降|降为)(?:一|1)?个?(?:等次|档次|等级|档|等|级)|(?:降|下调)(?:一|1)(?:等|档|级)/
const loweredMore = /(?:降低?|下调|下降)(?:[二两三2-9])个?(?:等次|档次|等级|档|等|级)/
const lateness =
  /超期|逾期|超时|迟报|延期|过期|(?:未|没有?|不)(?:能)?(?:按时|按期|及时|在(?:规定)?(?:时间|期限|时限)内)|(?:超过|晚于|超出)[^,]*(?:时间|时限|期限)|滞后/
const unreachable = /联系不上|无法联系|打不通|无法接通|空号/

/** The sentence that lowers a grade by one; `rest` names what it says beyond that. */
export function readDowngrade(pieces: readonly Piece[]): { downgrade: Downgrade | null; used: Piece[]; holes: Hole[] } {
  const used: Piece[] = []
  const holes: Hole[] = []
  let downgrade: Downgrade | null = null
  for (const piece of pieces) {
    if (!lowered.test(piece.text) && !loweredMore.test(piece.text)) continue
    used.push(piece)
    const when = [
      ...(lateness.test(piece.text) ? ['late' as const] : []),
      ...(unreachable.test(piece.text) ? ['anyUnreachable' as const] : []),
    ]
    if (when.length === 0 || loweredMore.test(piece.text) || downgrade)
      holes.push(hole('downgrade', piece.quote(), '这一降等规定未能识别，请确定如何适用'))
    else downgrade = { when, quote: piece.quote() }
  }
  if (downgrade?.when.length === 2)
    holes.push(
      hole('lateAndUnreachable', downgrade.quote, '既超期又有号码联系不上时，降一个等次还是两个等次，文中没有写明'),
    )
  return { downgrade, used, holes }
}

/** `以上包含本数，以下不包含本数`, which may stand in two pieces. */
export function readBoundary(pieces: readonly Piece[]): {
  boundary: string | null
  used: Piece[]
  says: 'usual' | 'other'
} {
  const at = pieces.findIndex((piece) => /以[上下](?:均|都)?(?:包含|包括|含|不含|不包)/.test(piece.text))
  if (at < 0) return { boundary: null, used: [], says: 'usual' }
  const pair = pieces
    .slice(at, at + 2)
    .filter((piece) => /本数|以[上下]/.test(piece.text) && /含|包括/.test(piece.text))
  const words = pair.map((piece) => piece.text).join(',')
  const usual = !/以上(?:均|都)?不/.test(words) && !/以下(?:均|都)?(?:包含|包括|含)/.test(words)
  return { boundary: pair[0]!.quoteTo(pair.at(-1)!), used: pair, says: usual ? 'usual' : 'other' }
}
