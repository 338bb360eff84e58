import type { CaseStanding } from '#platform/procedures/contract/index.ts'
import { defineAction } from '#platform/procedures/domain/index.ts'
import { AdviceContent, AdviceForm, ReviewForm } from '../../contract/advice.ts'
import { IssuedForm, ReasonForm } from '../../contract/case.ts'

const handler = { permission: 'guidance.record', seat: 'handler' }
const review = { permission: 'guidance.review-advice' }
const sign = { permission: 'guidance.sign-advice' }

const isCorrection = (standing: CaseStanding) => AdviceContent.parse(standing.content).correction !== null
/** What is sent back goes to where it came from: the first text, or the corrected one. */
const backTo = (_form: unknown, standing: CaseStanding) => (isCorrection(standing) ? 'correcting' : 'drafting')
const validity = ({ validFrom, validUntil }: { validFrom: string; validUntil: string }) =>
  validUntil < validFrom ? `有效期到 ${validUntil}，早于开始的 ${validFrom}，请核对` : null

export const actions = [
  defineAction({
    id: 'revise',
    text: '修改意见',
    from: ['drafting', 'correcting'],
    by: handler,
    form: AdviceForm,
    check: validity,
    changes: (form) => form,
  }),
  defineAction({
    id: 'submit',
    text: '提交法制审核',
    from: ['drafting', 'correcting'],
    to: 'reviewing',
    by: handler,
    guard(standing) {
      const content = AdviceContent.parse(standing.content)
      if (content.correction && (standing.counts['revise'] ?? 0) === content.correction.revisedBefore)
        return '请先“修改意见”，写上更正后的内容'
      return validity(content)
    },
    tells: ['reviewer'],
    tone: 'primary',
  }),
  defineAction({
    id: 'review',
    text: '法制审核通过',
    from: ['reviewing'],
    to: 'signing',
    by: review,
    fourEyesWith: ['submit'],
    afterSignatures: true,
    form: ReviewForm,
    changes: ({ opinion }) => ({ reviewOpinion: opinion }),
    tells: ['leader'],
    tone: 'primary',
  }),
  defineAction({
    id: 'returnReviewed',
    text: '退回修改',
    from: ['reviewing'],
    to: backTo,
    by: review,
    form: ReasonForm,
  }),
  defineAction({
    id: 'sign',
    text: '签发',
    from: ['signing'],
    to: 'signed',
    by: sign,
    fourEyesWith: ['submit', 'review'],
    confirm: '签发并出具后，在范围和有效期内保护按它办理的人。',
    tone: 'primary',
  }),
  defineAction({
    id: 'returnSigning',
    text: '不签发，退回',
    from: ['signing'],
    to: backTo,
    by: sign,
    form: ReasonForm,
  }),
  defineAction({
    id: 'extend',
    text: '延长出具期限',
    from: ['drafting', 'reviewing', 'signing', 'signed'],
    by: review,
    form: ReasonForm,
    clock: [{ do: 'extend', limit: 'advising' }],
  }),
  defineAction({
    id: 'issue',
    text: '出具意见',
    from: ['signed'],
    to: 'inForce',
    by: { permission: 'guidance.record', follows: true },
    form: IssuedForm,
    changes: () => ({ correction: null }),
    fact: 'guidance.advice-issued',
    tellsParties: '已出具书面指导意见',
    notifies: { text: '已出具，可以查看、下载', withCode: true },
  }),
  defineAction({
    id: 'beginCorrection',
    text: '提出更正',
    from: ['inForce'],
    to: 'correcting',
    by: review,
    form: ReasonForm,
    changes: ({ reason }, { counts }) => ({ correction: { reason, revisedBefore: counts['revise'] ?? 0 } }),
    clock: [{ do: 'start', limit: 'correcting' }],
    confirm: '依据这份意见的单位和个人都会收到通知，原意见从今天起不再作为依据；此前按它办理的仍受保护。',
    tone: 'danger',
    tellsParties: '这份意见正在更正，更正前请不要再按它办理',
    notifies: { text: '正在更正，更正前请不要再按它办理' },
  }),
  defineAction({
    id: 'revoke',
    text: '撤销意见',
    from: ['inForce', 'correcting'],
    to: 'revoked',
    by: sign,
    form: ReasonForm,
    confirm: '依据这份意见的单位和个人都会收到通知；此前按它办理的仍受保护。不能恢复。',
    tone: 'danger',
    tellsParties: '这份意见已撤销',
    notifies: { text: '已撤销，请不要再按它办理；此前按它办理的仍受保护' },
  }),
  defineAction({
    id: 'withdraw',
    text: '撤回',
    from: ['drafting'],
    to: 'withdrawn',
    by: handler,
    form: ReasonForm,
    tone: 'danger',
  }),
]
