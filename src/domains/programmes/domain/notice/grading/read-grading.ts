import { GradingRule } from '../../../contract/grading-rule.ts'
import { fold, isFilled } from '../text/fold.ts'
import { readAwardLevel } from './award-level.ts'
import { readBoundary, readDowngrade, readPoorWhen } from './circumstances.ts'
import { readCoverageShare } from './coverage-share.ts'
import { readCriteriaCount } from './criteria-count.ts'
import { readGradedPiece, type GradedPiece } from './graded-piece.ts'
import { hole, type Hole } from './hole.ts'
import { readRuleText, type Piece, type RuleText } from './pieces.ts'
import { readPresence } from './presence.ts'
import { readScoreBands, readStatedLimits } from './score-bands.ts'

export interface GradingReading {
  readonly rule: GradingRule | null
  readonly holes: readonly Hole[]
}

/** What stays of a rule once its own kind is read. */
interface Kind {
  readonly rule: Record<string, unknown>
  readonly used: readonly GradedPiece[]
  readonly holes: readonly Hole[]
}

/** The grading rule of a cell, by classes of wording. What is not recognised is null, and a hole says so. */
export function readGradingCell(raw: string): GradingReading {
  if (!isFilled(raw)) return { rule: null, holes: [] }
  const text = readRuleText(raw)
  const lowering = readDowngrade(text.pieces)
  const graded = text.pieces
    .filter((piece) => !lowering.used.includes(piece))
    .flatMap((piece) => readGradedPiece(piece) ?? [])
  const poor = graded.map((item) => ({ item, when: readPoorWhen(item) })).filter(({ when }) => when.length > 0)
  const open = graded.filter((item) => !poor.some((known) => known.item === item))
  const kind = findKind(open, text)
  const unread = hole('grading', raw.trim(), '评分细则未能识别，请人工填写评分规则')
  if (!kind) return { rule: null, holes: [unread] }
  const rule = GradingRule.safeParse({
    ...kind.rule,
    quotes: text.sentences,
    poorWhen: poor.flatMap(({ when }) => when),
    downgrade: lowering.downgrade,
  })
  if (!rule.success) return { rule: null, holes: [unread] }
  const unusedGrades = open.filter((item) => !kind.used.includes(item))
  const holes = [
    ...kind.holes,
    ...lowering.holes,
    ...zeroCriteria(rule.data),
    ...unusedGrades.map(unusedHole),
    ...otherRemarks(text),
  ]
  return { rule: rule.data, holes }
}

/** Tried from the most special wording to the most general. */
function findKind(graded: readonly GradedPiece[], text: RuleText): Kind | null {
  const boundary = readBoundary(text.pieces)
  const awards = readAwardLevel(graded)
  if (awards) return { rule: { kind: 'awardLevel', awards: awards.awards }, used: awards.used, holes: awards.holes }
  const presence = readPresence(graded, text.pieces)
  if (presence)
    return {
      rule: { kind: 'presence', items: presence.items, byMissing: presence.byMissing },
      used: presence.used,
      holes: presence.holes,
    }
  const share = readCoverageShare(graded)
  if (share) {
    const holes = boundary.boundary ? [] : [boundaryHole(share.used[0]!.piece, '“以上”“以下”是否包含本数')]
    return { rule: { kind: 'coverageShare', shares: share.shares }, used: share.used, holes }
  }
  const criteria = readCriteriaCount(graded, text.pieces)
  if (criteria)
    return {
      rule: { kind: 'criteriaCount', criteria: criteria.criteria, byCount: criteria.byCount },
      used: criteria.used,
      holes: criteria.holes,
    }
  const bands = readScoreBands(graded)
  if (!bands) return null
  const unusual = boundary.says === 'other'
  const stated = boundary.boundary ?? readStatedLimits(bands.used)
  const unstated = unusual || stated === null
  const holes = unstated
    ? [
        boundaryHole(
          bands.used[0]!.piece,
          unusual ? '文中“以上”“以下”的含数规定与通常不同，请核对各档界限' : '“以上”“以下”是否包含本数',
        ),
      ]
    : []
  return {
    rule: { kind: 'scoreBands', bands: bands.bands, boundary: stated },
    used: bands.used,
    holes: [...bands.holes, ...holes],
  }
}

const boundaryHole = (piece: Piece, question: string) =>
  hole(
    'boundary',
    piece.quote(),
    question.endsWith('本数') ? `${question}，本格没有写明` : question,
    '以上包含本数，以下不包含本数',
  )

/** Work that was done and meets none of the criteria. */
function zeroCriteria(rule: GradingRule): Hole[] {
  if (rule.kind !== 'criteriaCount') return []
  const said = rule.poorWhen.some(({ when }) => when === 'noneMet') || rule.byCount.some(({ met }) => met === 0)
  return said
    ? []
    : [hole('zeroCriteria', rule.byCount.at(-1)!.quote, '开展了工作但一个标准也不符合的如何评定，文中没有写明')]
}

const unusedHole = (item: GradedPiece) => hole('grading', item.piece.quote(), '这一评定条件未能识别，请人工核对')

/** Sentences that change a grade in ways a rule cannot hold. */
function otherRemarks(text: RuleText): Hole[] {
  return text.pieces
    .filter((piece) =>
      /一票否决|不得(?:评|定)为|不予评|直接(?:评|定)为|取消|弄虚作假|每(?:少|缺|迟|增|多)[^,]*[加扣减]\d/.test(
        piece.text,
      ),
    )
    .filter((piece) => readGradedPiece(piece) === null)
    .map((piece) => hole('grading', piece.quote(), '这一规定未能写入评分规则，请人工核对'))
}

/** 加分项 and 扣分项, by the indicator's name or by `予以加分`; the text names their size seldom. */
export function readBonusOrDeduction(name: string, words: readonly string[]): GradingReading | null {
  const named = kindByName(fold(name).text)
  const said = words.flatMap((raw) => findWords(raw))
  const kind = named ?? said[0]?.kind
  if (!kind) return null
  const quotes = [
    ...new Set([
      ...(named ? [name.trim()] : []),
      ...said.filter((item) => item.kind === kind).map((item) => item.quote),
    ]),
  ]
  const rule: GradingRule = { kind, quotes, poorWhen: [], downgrade: null }
  const about = kind === 'bonus' ? 'bonusSize' : 'deductionSize'
  const question = `${kind === 'bonus' ? '加分' : '扣分'}的分值，文中没有写明`
  const sized = words.some((raw) => /[加扣减]\d+(?:\.\d+)?分|\d+(?:\.\d+)?分/.test(fold(raw).text))
  return {
    rule,
    holes: [
      sized
        ? hole(about, quotes[0] ?? '', `${kind === 'bonus' ? '加分' : '扣分'}的分值请人工核对`)
        : hole(about, quotes[0] ?? '', question),
    ],
  }
}

function kindByName(name: string): 'bonus' | 'deduction' | null {
  if (/加减分|加扣分|奖惩|奖罚/.test(name)) return null
  if (/^加分|加分(?:项|指标|事项|因素)|奖励(?:项|分)/.test(name)) return 'bonus'
  return /^[扣减]分|[扣减]分(?:项|指标|事项|因素)|负面清单/.test(name) ? 'deduction' : null
}

function findWords(raw: string): { kind: 'bonus' | 'deduction'; quote: string }[] {
  const folded = fold(raw)
  const match = /(?:予以|给予|酌情|适当|可以?)(?:适当|酌情|相应)?(?:的)?(加分|奖励分|扣分|减分)/.exec(folded.text)
  if (!match) return []
  return [{ kind: /加|奖/.test(match[1]!) ? 'bonus' : 'deduction', quote: folded.quote() }]
}
