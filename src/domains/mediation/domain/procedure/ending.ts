import { defineAction } from '#platform/procedures/domain/index.ts'
import { FailureForm, ReasonForm } from '../../contract/cases/forms.ts'

const handler = { permission: 'mediation.handle-cases', seat: 'handler' }
const lead = { permission: 'mediation.lead-cases' }
const underWay = ['accepted', 'preparing', 'inSession', 'suspended', 'agreed']

/** The ways out without an agreement, and the way back. */
export const ending = [
  defineAction({
    id: 'fail',
    text: '调解不成，终止',
    from: underWay,
    to: 'failed',
    by: handler,
    form: FailureForm,
    check: ({ told }) => (told ? null : '请先告知各方可以去哪里和最后日期，再终止'),
    changes: ({ reason }) => ({ endReason: reason, suspendedFrom: '', extensionReason: '' }),
    document: 'termination',
    fact: 'mediation.held',
    tellsParties: '调解不成，已经终止。可以去的地方和最后日期见本页',
    notifies: { text: '调解不成，已经终止；可以去的地方和最后日期见查询页面' },
    tone: 'danger',
  }),
  defineAction({
    id: 'withdraw',
    text: '申请人撤回',
    from: ['received', ...underWay],
    to: 'withdrawn',
    by: { permission: 'mediation.handle-cases', party: true },
    form: ReasonForm,
    changes: ({ reason }) => ({ endReason: reason, suspendedFrom: '', extensionReason: '' }),
    document: 'termination',
    tellsParties: '申请人撤回申请，调解终止',
    notifies: { text: '申请人撤回申请，调解终止' },
    confirm: '撤回后调解终止；复议、诉讼的期限照常计算。',
    tone: 'danger',
  }),
  defineAction({
    id: 'lapse',
    text: '期限届满，终止',
    from: ['accepted', 'preparing', 'inSession'],
    to: 'lapsed',
    by: { clock: 'mediating' },
    changes: () => ({ endReason: '调解期限届满，没有达成协议', extensionReason: '' }),
    document: 'termination',
    tellsParties: '调解期限届满，已经终止。可以去的地方和最后日期见本页',
    notifies: { text: '调解期限届满，已经终止；可以去的地方和最后日期见查询页面' },
  }),
  defineAction({
    id: 'reopen',
    text: '重新调解',
    from: ['failed', 'withdrawn', 'lapsed', 'unperformed'],
    to: 'accepted',
    by: lead,
    form: ReasonForm,
    changes: () => ({ endReason: '', agreement: null, performed: [], breaches: [], transfer: null, onTheSpot: false }),
    clock: [{ do: 'start', limit: 'mediating' }],
    tellsParties: '重新开始调解；复议、诉讼的期限照常计算',
    notifies: { text: '重新开始调解；复议、诉讼的期限照常计算' },
  }),
]
