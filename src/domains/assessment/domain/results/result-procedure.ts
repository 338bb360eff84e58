import type { ResultActionName, ResultStage } from '../../contract/result-stage.ts'

/** What a person may do in the procedure, whoever holds it. */
export type ResultDuty = 'grade' | 'answerForUnit' | 'review' | 'recordDecision' | 'approve' | 'circulate'

/** What the procedure must know of one unit's result. */
export interface ResultRecord {
  readonly stage: ResultStage
  readonly unitId: string
  readonly proposedBy: string
  /** A deduction first hears the unit. */
  readonly hasDeduction: boolean
  readonly unitHeardOn: string | null
  /** Last day for 申诉; set with 反馈 from the programme's term (5 working days, 待确认). */
  readonly appealDueOn: string | null
  /** The unit has said that it has no objection. */
  readonly acceptedOn: string | null
}

export interface ResultPerson {
  readonly id: string
  readonly unitId: string
  readonly duties: ReadonlySet<ResultDuty>
}

export interface ResultTransition {
  readonly action: ResultActionName
  readonly text: string
  readonly from: readonly ResultStage[]
  readonly to: ResultStage
  readonly duty: ResultDuty
  /** What must be handed in with the action, in words of the form. */
  readonly requires: readonly string[]
  /** Why it may not be done now; null where nothing stands against it. */
  readonly hindrance: (record: ResultRecord, person: ResultPerson, today: string) => string | null
}

const none = () => null
const ofOwnUnit = (record: ResultRecord, person: ResultPerson) =>
  person.unitId === record.unitId ? null : '只能由被考评单位提出'

export const resultTransitions: readonly ResultTransition[] = [
  {
    action: 'hearUnit',
    text: '听取单位意见',
    from: ['proposed'],
    to: 'proposed',
    duty: 'grade',
    requires: ['单位意见'],
    hindrance: (record) =>
      record.hasDeduction ? (record.unitHeardOn === null ? null : '已经听取单位意见') : '没有扣分项，不需要先听取意见',
  },
  {
    action: 'feedBack',
    text: '反馈',
    from: ['proposed'],
    to: 'fedBack',
    duty: 'grade',
    requires: ['申诉期限'],
    hindrance: (record) => (record.hasDeduction && record.unitHeardOn === null ? '有扣分项，须先听取单位意见' : null),
  },
  {
    action: 'accept',
    text: '无异议',
    from: ['fedBack'],
    to: 'fedBack',
    duty: 'answerForUnit',
    requires: [],
    hindrance: (record, person) => ofOwnUnit(record, person) ?? (record.acceptedOn === null ? null : '已经答复无异议'),
  },
  {
    action: 'appeal',
    text: '申诉',
    from: ['fedBack'],
    to: 'appealed',
    duty: 'answerForUnit',
    requires: ['申诉理由'],
    hindrance: (record, person, today) => ofOwnUnit(record, person) ?? appealHindrance(record, today),
  },
  {
    action: 'review',
    text: '复核',
    from: ['appealed'],
    to: 'reviewed',
    duty: 'review',
    requires: ['复核意见'],
    hindrance: (record, person) => (person.id === record.proposedBy ? '复核人不能是初评人' : null),
  },
  {
    action: 'decide',
    text: '集体审定',
    from: ['fedBack', 'reviewed'],
    to: 'decided',
    duty: 'recordDecision',
    requires: ['会议纪要'],
    hindrance: (record, _, today) => (record.stage === 'fedBack' ? openTerm(record, today) : null),
  },
  {
    action: 'approve',
    text: '领导签批',
    from: ['decided'],
    to: 'approved',
    duty: 'approve',
    requires: ['签批意见'],
    hindrance: (record, person) => (person.id === record.proposedBy ? '签批人不能是初评人' : null),
  },
  {
    action: 'circulate',
    text: '通报',
    from: ['approved'],
    to: 'circulated',
    duty: 'circulate',
    requires: ['通报范围'],
    hindrance: none,
  },
]

function appealHindrance({ appealDueOn, acceptedOn }: ResultRecord, today: string): string | null {
  if (acceptedOn !== null) return '单位已经答复无异议'
  if (appealDueOn !== null && today > appealDueOn) return `申诉期限 ${appealDueOn} 已过`
  return null
}

function openTerm({ appealDueOn, acceptedOn }: ResultRecord, today: string): string | null {
  if (acceptedOn !== null) return null
  if (appealDueOn === null) return '还没有确定申诉期限'
  return today > appealDueOn ? null : `申诉期限 ${appealDueOn} 未满，单位也没有答复无异议`
}
