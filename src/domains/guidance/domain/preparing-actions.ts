import { defineAction } from '#platform/procedures/domain/index.ts'
import { IssuedForm, OpinionForm, ReasonForm, ServedForm } from '../contract/case.ts'
import { contentOf } from './content-of.ts'

const handler = { permission: 'guidance.record', seat: 'handler' }
const given = ['issued', 'delivered', 'followedUp']
const approve = { permission: 'guidance.approve' }

/** Until the document is in the counterparty's hands. */
export const preparingActions = [
  defineAction({
    id: 'propose',
    text: '提交审批',
    from: ['drafting'],
    to: 'proposed',
    by: handler,
    guard: (standing) => (contentOf(standing).form === 'simple' ? '简易行政指导不用审批，请直接“当场指导”' : null),
    clock: [{ do: 'start', limit: 'approving' }],
    tells: ['reviewer', 'leader'],
    tone: 'primary',
  }),
  defineAction({
    id: 'giveOnSpot',
    text: '当场指导',
    from: ['drafting'],
    to: 'approved',
    by: handler,
    guard(standing) {
      const { form, mode, approval } = contentOf(standing)
      if (form !== 'simple') return '一般程序须先提交审批'
      return mode === 'interview' && !approval ? '约谈须事先批准，请提交审批' : null
    },
    tone: 'primary',
  }),
  defineAction({
    id: 'approve',
    text: '批准',
    from: ['proposed'],
    to: 'approved',
    by: approve,
    fourEyesWith: ['propose'],
    afterSignatures: true,
    form: OpinionForm,
    guard: (standing) => (contentOf(standing).mode === 'interview' ? '约谈须由单位负责人批准' : null),
    clock: [{ do: 'stop', limit: 'approving' }],
    tone: 'primary',
  }),
  defineAction({
    id: 'approveInterview',
    text: '批准约谈',
    from: ['proposed'],
    to: 'approved',
    by: { permission: 'guidance.approve-interview' },
    fourEyesWith: ['propose'],
    afterSignatures: true,
    form: OpinionForm,
    guard: (standing) => (contentOf(standing).mode === 'interview' ? null : '不是约谈，按一般审批办理'),
    clock: [{ do: 'stop', limit: 'approving' }],
    tone: 'primary',
  }),
  defineAction({
    id: 'return',
    text: '退回修改',
    from: ['proposed'],
    to: 'drafting',
    by: approve,
    form: ReasonForm,
    clock: [{ do: 'stop', limit: 'approving' }],
  }),
  defineAction({
    id: 'reject',
    text: '不予批准',
    from: ['proposed'],
    to: 'rejected',
    by: approve,
    form: ReasonForm,
    confirm: '不予批准后，这件行政指导就此办结。',
    tone: 'danger',
  }),
  defineAction({
    id: 'issue',
    text: '出具文书',
    from: ['approved'],
    to: 'issued',
    by: { permission: 'guidance.record', follows: true },
    form: IssuedForm,
    clock: [{ do: 'start', limit: 'serving', on: ({ on }) => on }],
    fact: 'guidance.document-used',
    tellsParties: '已出具指导文书',
    notifies: { text: '文书已出具，可以查看、下载，说明是否采纳（自愿）', withCode: true },
  }),
  defineAction({
    id: 'serve',
    text: '送达',
    from: ['issued'],
    to: 'delivered',
    by: { permission: 'guidance.record', follows: true },
    form: ServedForm,
    clock: [
      { do: 'stop', limit: 'serving', on: ({ on }) => on },
      { do: 'start', limit: 'followingUp', on: ({ on }) => on },
    ],
    tellsParties: '指导文书已送达',
  }),
  defineAction({
    id: 'withdraw',
    text: '撤回',
    from: ['drafting', 'proposed', 'approved'],
    to: 'withdrawn',
    by: handler,
    form: ReasonForm,
    confirm: '撤回后不再办理，记录和理由保留。',
    tone: 'danger',
  }),
  defineAction({
    id: 'revoke',
    text: '撤销',
    from: given,
    to: 'withdrawn',
    by: approve,
    form: ReasonForm,
    confirm: '撤销后对方凭查询码看到“已撤销”，不再计入统计和佐证，不能恢复。',
    tone: 'danger',
    tellsParties: '这次行政指导已撤销',
    notifies: { text: '已撤销' },
  }),
  // The visit that it began with was entered wrongly, and its author withdrew it.
  defineAction({
    id: 'takeBack',
    text: '登记有误，撤销',
    from: ['drafting', 'approved', ...given],
    to: 'withdrawn',
    by: { permission: 'guidance.record', follows: true },
    form: ReasonForm,
    tellsParties: '这次行政指导已撤销',
  }),
]
