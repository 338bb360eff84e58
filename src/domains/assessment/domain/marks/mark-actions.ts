import type { MarkAction, MarkState } from '../../contract/mark-endpoints.ts'

export interface MarkRecord {
  readonly kind: 'bonus' | 'deduction'
  readonly state: MarkState
  /** Last day for the unit's statement; set with the notice. */
  readonly statementDueOn: string | null
  /** Whoever recorded it does not also decide it. */
  readonly recordedBy: string
}

export interface MarkPerson {
  readonly id: string
  readonly mayDecide: boolean
  readonly answersForUnit: boolean
}

export interface AvailableMarkAction {
  readonly action: MarkAction
  readonly allowed: boolean
  readonly why: string | null
}

type Hindrance = (mark: MarkRecord, person: MarkPerson, today: string) => string | null
interface Transition {
  readonly action: MarkAction
  readonly from: readonly MarkState[]
  readonly belongsTo: (person: MarkPerson) => boolean
  readonly hindrance: Hindrance
}

const none: Hindrance = () => null
const heard: Hindrance = (mark, person, today) => {
  if (mark.recordedBy === person.id) return '记录人不能认定自己记录的事项，请由另一人认定'
  if (mark.kind === 'bonus' || mark.state === 'stated') return null
  if (mark.state === 'recorded') return '扣分须先告知单位，听取陈述'
  return mark.statementDueOn !== null && today > mark.statementDueOn
    ? null
    : `陈述期限 ${mark.statementDueOn} 未满，单位还没有陈述`
}

/** 记录 → 告知 → 陈述 → 认定: nobody is marked down unheard. */
const transitions: readonly Transition[] = [
  { action: 'notice', from: ['recorded'], belongsTo: (person) => person.mayDecide, hindrance: none },
  {
    action: 'state',
    from: ['noticed'],
    belongsTo: (person) => person.answersForUnit,
    hindrance: ({ statementDueOn }, _, today) =>
      statementDueOn !== null && today > statementDueOn ? `陈述期限 ${statementDueOn} 已过` : null,
  },
  {
    action: 'uphold',
    from: ['recorded', 'noticed', 'stated'],
    belongsTo: (person) => person.mayDecide,
    hindrance: heard,
  },
  { action: 'drop', from: ['recorded', 'noticed', 'stated'], belongsTo: (person) => person.mayDecide, hindrance: none },
]

/** What this person can do with the mark now, and why not where the action belongs to the person but must wait. */
export function availableMarkActions(mark: MarkRecord, person: MarkPerson, today: string): AvailableMarkAction[] {
  return transitions
    .filter(({ from, belongsTo }) => from.includes(mark.state) && belongsTo(person))
    .map(({ action, hindrance }) => {
      const why = hindrance(mark, person, today)
      return { action, allowed: why === null, why }
    })
}
