import { defineAction } from '#platform/procedures/domain/index.ts'
import { ReasonForm, TransferApprovalForm, TransferForm } from '../contract/case.ts'
import { contentOf } from './content-of.ts'

/** 转执法程序: proposed by one, decided by another, with reason and where it went. */
export const transferActions = [
  defineAction({
    id: 'proposeTransfer',
    text: '提出转执法程序',
    from: ['drafting', 'approved', 'issued', 'delivered', 'followedUp'],
    to: 'transferProposed',
    by: { permission: 'guidance.record', seat: 'handler' },
    form: TransferForm,
    changes: (form, { state }) => ({ violation: form.violation, transfer: { ...form, from: state } }),
    clock: [{ do: 'start', limit: 'decidingTransfer' }],
    tells: ['reviewer', 'leader'],
    tone: 'danger',
  }),
  defineAction({
    id: 'approveTransfer',
    text: '同意转执法程序',
    from: ['transferProposed'],
    to: 'transferred',
    by: { permission: 'guidance.approve' },
    fourEyesWith: ['proposeTransfer'],
    afterSignatures: true,
    form: TransferApprovalForm,
    changes: ({ caseNumber }, standing) => ({ transfer: { ...contentOf(standing).transfer, caseNumber } }),
    confirm: '行政指导就此结束，由接收机关依执法程序办理，不能恢复。',
    tone: 'primary',
    tellsParties: '这次行政指导已结束，相关事项转执法程序办理',
  }),
  defineAction({
    id: 'refuseTransfer',
    text: '不同意转执法程序',
    from: ['transferProposed'],
    to: (_form, standing) => contentOf(standing).transfer?.from ?? 'drafting',
    by: { permission: 'guidance.approve' },
    form: ReasonForm,
    changes: () => ({ transfer: null }),
    clock: [{ do: 'stop', limit: 'decidingTransfer' }],
  }),
]
