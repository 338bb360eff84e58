import { computeTimeLimit, findTimeLimit } from '#domains/statutes/index.ts'

/** The act that an 行政争议 is about, as its paper and the party tell it. Days are `YYYY-MM-DD`. */
export interface DisputedAct {
  readonly madeOn: string
  /** When the party knew of it, or should have. */
  readonly knownOn: string
  /** When the party was told of the remedy, to whom and until when; null: never told. */
  readonly toldOn: string | null
  readonly concernsRealEstate: boolean
  /** 复议前置 (《行政复议法》第二十三条): court only after reconsideration. */
  readonly reconsiderationFirst: boolean
  /** A reconsideration decision that the party has received already. */
  readonly reconsideredOn: string | null
}

export interface Remedy {
  readonly kind: 'reconsideration' | 'litigation'
  /** The last day by the plain count; null where it cannot run yet, or is used up. */
  readonly lastOn: string | null
  /** The first working day behind it where it is a rest day: a reserve, never the day to plan with. */
  readonly rolledOn: string | null
  readonly citations: readonly string[]
  /** The day from which the law stands, where the count begins before it; what applied then is to be looked up. */
  readonly lawSince: string | null
  /** What a person should know: how it was counted, or why there is no day. */
  readonly notes: readonly string[]
}

/** Mediation stops neither; therefore nothing here takes a suspension. */
export function remediesOf(act: DisputedAct): readonly [Remedy, Remedy] {
  return [reconsiderationOf(act), litigationOf(act)]
}

function reconsiderationOf(act: DisputedAct): Remedy {
  if (act.reconsideredOn !== null)
    return without('reconsideration', '已经复议过，不能再次申请复议', ['《行政诉讼法》第四十五条'])
  return earliest('reconsideration', [
    ...(act.toldOn === null ? [] : [counted('FYF-20', laterOf(act.knownOn, act.toldOn))]),
    ...(wasToldAtOnce(act) ? [] : [counted('FYF-20-3', act.knownOn)]),
    counted(act.concernsRealEstate ? 'FYF-21/1' : 'FYF-21/2', act.madeOn),
  ])
}

function litigationOf(act: DisputedAct): Remedy {
  if (act.reconsideredOn !== null) return earliest('litigation', [counted('XS-45', act.reconsideredOn)])
  if (act.reconsiderationFirst)
    return without('litigation', '这类行为要先申请行政复议；收到复议决定之日起十五日内可以起诉', [
      '《行政复议法》第二十三条、第三十四条',
      '《行政诉讼法》第四十五条',
    ])
  return earliest('litigation', [
    ...(act.toldOn === null ? [] : [counted('XS-46', laterOf(act.knownOn, act.toldOn))]),
    ...(wasToldAtOnce(act) ? [] : [counted('XS-64J', act.knownOn)]),
    counted(act.concernsRealEstate ? 'XS-46/2' : 'XS-46/3', act.madeOn),
  ])
}

type Counted = ReturnType<typeof computeTimeLimit>

/** @throws where the rule is missing: a mistake of ours, for numbers stand in `statutes` alone */
function counted(rule: string, from: string): Counted {
  const limit = findTimeLimit(rule)
  if (!limit) throw new Error(`time limit ${rule} is not known`)
  return computeTimeLimit(limit, from)
}

function earliest(kind: Remedy['kind'], limits: readonly Counted[]): Remedy {
  const [first] = limits.toSorted((one, other) => (one.due < other.due ? -1 : 1))
  const { due, rolledDue, citation, summary, warnings, validFrom, from } = first!
  const lawSince = validFrom !== null && from < validFrom ? validFrom : null
  return { kind, lastOn: due, rolledOn: rolledDue, lawSince, citations: [citation], notes: [summary, ...warnings] }
}

function without(kind: Remedy['kind'], note: string, citations: readonly string[]): Remedy {
  return { kind, lastOn: null, rolledOn: null, lawSince: null, citations, notes: [note] }
}

const wasToldAtOnce = ({ toldOn, knownOn }: DisputedAct): boolean => toldOn !== null && toldOn <= knownOn
const laterOf = (one: string, other: string): string => (one > other ? one : other)
