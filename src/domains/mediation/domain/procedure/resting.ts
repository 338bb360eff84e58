import { defineAction } from '#platform/procedures/domain/index.ts'
import { ReasonForm, TransferForm, TransferResultForm } from '../../contract/cases/forms.ts'
import { contentOf } from './standing.ts'

const handler = { permission: 'mediation.handle-cases', seat: 'handler' }
const lead = { permission: 'mediation.lead-cases' }
const open = ['accepted', 'preparing', 'inSession']

/** What stops the clock, lengthens it, or sends the case elsewhere. */
export const resting = [
  defineAction({
    id: 'suspend',
    text: '中止',
    from: open,
    to: 'suspended',
    by: handler,
    form: ReasonForm,
    changes: (_, { state }) => ({ suspendedFrom: state }),
    clock: [{ do: 'pause', limit: 'mediating' }],
    document: 'suspension',
    tellsParties: '中止；复议、诉讼的期限照常计算',
    notifies: { text: '中止；复议、诉讼的期限照常计算' },
  }),
  defineAction({
    id: 'resume',
    text: '恢复',
    from: ['suspended'],
    to: (_, standing) => contentOf(standing).suspendedFrom || 'preparing',
    by: handler,
    form: ReasonForm,
    changes: () => ({ suspendedFrom: '' }),
    clock: [{ do: 'resume', limit: 'mediating' }],
    tellsParties: '恢复调解',
    notifies: { text: '恢复调解' },
    tone: 'primary',
  }),
  defineAction({
    id: 'askExtension',
    text: '申请延长期限',
    from: open,
    by: handler,
    form: ReasonForm,
    guard: (standing) => {
      if (contentOf(standing).extensionReason) return '已经申请延长，等待批准'
      const clock = standing.clocks.find(({ limit }) => limit === 'mediating')
      return clock?.extensions.length ? '调解期限已延长 1 次，不能再延长' : null
    },
    changes: ({ reason }) => ({ extensionReason: reason }),
    tells: ['reviewer'],
  }),
  defineAction({
    id: 'approveExtension',
    text: '批准延长期限',
    from: open,
    by: lead,
    fourEyesWith: ['askExtension'],
    guard: (standing) => (contentOf(standing).extensionReason ? null : '没有延长期限的申请'),
    changes: () => ({ extensionReason: '' }),
    clock: [{ do: 'extend', limit: 'mediating' }],
    document: 'extension',
    tellsParties: '调解期限已延长一次',
    notifies: { text: '调解期限已延长一次' },
  }),
  defineAction({
    id: 'rejectExtension',
    text: '不同意延长',
    from: open,
    by: lead,
    form: ReasonForm,
    guard: (standing) => (contentOf(standing).extensionReason ? null : '没有延长期限的申请'),
    changes: () => ({ extensionReason: '' }),
  }),
  defineAction({
    id: 'sendElsewhere',
    text: '移送人民调解、仲裁或法院',
    from: open,
    to: 'transferred',
    by: handler,
    form: TransferForm,
    check: ({ on }, { openedOn }, today) =>
      on > today || on < openedOn ? `移送日期应在 ${openedOn} 至 ${today} 之间` : null,
    changes: ({ to, name, on }, { state }) => ({
      transfer: { to, name, on, result: null, words: '' },
      suspendedFrom: state,
    }),
    clock: [{ do: 'pause', limit: 'mediating' }],
    document: 'transfer',
    tellsParties: '已移送其他调解组织或者仲裁机构、法院，结果将在本页显示',
    notifies: { text: '已移送其他调解组织或者仲裁机构、法院，结果在查询页面显示' },
  }),
  defineAction({
    id: 'noteAnswer',
    text: '登记移送结果',
    from: ['transferred'],
    to: ({ result }, standing) => {
      if (result === 'settled') return 'settledElsewhere'
      return result === 'unsettled' ? 'failed' : contentOf(standing).suspendedFrom || 'preparing'
    },
    by: handler,
    form: TransferResultForm,
    changes: ({ result, words }, standing) => ({
      transfer: { ...contentOf(standing).transfer!, result, words },
      suspendedFrom: '',
    }),
    clock: ({ result }) => (result === 'returned' ? [{ do: 'resume', limit: 'mediating' }] : []),
    tellsParties: '移送的结果已经登记',
    notifies: { text: '移送的结果已经登记，请查看' },
    tone: 'primary',
  }),
]
