import { z } from 'zod'
import type { CaseStanding } from '#platform/procedures/contract/index.ts'
import { defineAction } from '#platform/procedures/domain/index.ts'
import type { PerformedDuty } from '../../contract/cases/agreement.ts'
import {
  BreachForm,
  ConfirmationForm,
  ConfirmedForm,
  PerformedForm,
  UnperformedForm,
} from '../../contract/cases/forms.ts'
import { judicialConfirmationUntil } from '../performance/judicial-confirmation.ts'
import { contentOf, performanceOf } from './standing.ts'

const handler = { permission: 'mediation.handle-cases', seat: 'handler' }
type Performed = z.output<typeof PerformedForm>
type SaidBy = PerformedDuty['saidBy']

/** Counting after the signature. */
export const performing = [
  defineAction({
    id: 'notePerformed',
    text: '登记履行',
    from: ['performing'],
    to: (form, standing) => stateWith(form, standing, 'staff'),
    by: handler,
    form: PerformedForm,
    check: faultOf,
    changes: (form, standing) => ({ performed: performedWith(form, standing, 'staff') }),
    tellsParties: '登记了一项履行',
    tone: 'primary',
  }),
  defineAction({
    id: 'confirmPerformed',
    text: '确认对方已履行',
    from: ['performing'],
    to: (form, standing) => stateWith(form, standing, form.side),
    by: { party: true },
    form: ConfirmedForm,
    check: (form, standing, today) => {
      const duty = contentOf(standing).agreement?.duties.find(({ id }) => id === form.dutyId)
      return duty?.by === form.side ? '这一项由您履行，由对方或者办理单位确认' : faultOf(form, standing, today)
    },
    changes: (form, standing) => ({ performed: performedWith(form, standing, form.side) }),
    tellsParties: '一方确认对方履行了一项',
  }),
  defineAction({
    id: 'noteBreach',
    text: '登记逾期并催促',
    from: ['performing'],
    by: handler,
    form: BreachForm,
    check: ({ dutyId }, standing, today) => {
      const reading = performanceOf(contentOf(standing), today)?.obligations.find(({ id }) => id === dutyId)
      if (!reading) return '协议里没有这一项，请重新选择'
      return reading.state === 'breached' ? null : '这一项还没有逾期'
    },
    changes: ({ dutyId }, standing) => {
      const content = contentOf(standing)
      const { dueOn } = content.agreement!.duties.find(({ id }) => id === dutyId)!
      return { breaches: [...content.breaches.filter((one) => one.dutyId !== dutyId), { dutyId, on: dueOn }] }
    },
    document: 'reminder',
    tellsParties: '有一项到期没有履行，已经催促',
    notifies: { text: '协议有一项到期没有履行，请查看' },
  }),
  defineAction({
    id: 'noteConfirmation',
    text: '登记司法确认',
    from: ['performing', 'performed', 'unperformed'],
    by: handler,
    form: ConfirmationForm,
    guard: (standing) => (contentOf(standing).agreement?.effectiveOn ? null : '协议还没有生效'),
    check: ({ appliedOn }, standing) => {
      const { effectiveOn } = contentOf(standing).agreement!
      const { lastOn, rolledOn } = judicialConfirmationUntil(effectiveOn!)
      if (appliedOn < effectiveOn!) return `申请日期不能早于协议生效之日 ${effectiveOn}`
      return appliedOn > (rolledOn ?? lastOn) ? `共同申请应在协议生效之日起三十日内，最后一天是 ${lastOn}` : null
    },
    changes: (confirmation) => ({ confirmation }),
    tellsParties: '登记了司法确认的情况',
  }),
  defineAction({
    id: 'closeUnperformed',
    text: '以未履行结案',
    from: ['performing'],
    to: 'unperformed',
    by: handler,
    form: UnperformedForm,
    guard: (standing) => (contentOf(standing).breaches.length ? null : '还没有登记过逾期；请先登记并催促'),
    check: ({ told }) => (told ? null : '请先告知对方可以怎么办，再结案'),
    changes: ({ reason }) => ({ endReason: reason }),
    tellsParties: '协议没有履行完，结案。可以申请司法确认后请求强制执行，或者向人民法院起诉',
    notifies: { text: '协议没有履行完，已经结案；可以怎么办见查询页面' },
    tone: 'danger',
  }),
]

function faultOf({ dutyId, on, amountFen }: Performed, standing: CaseStanding, today: string): string | null {
  const content = contentOf(standing)
  const { effectiveOn, duties } = content.agreement!
  const duty = duties.find(({ id }) => id === dutyId)
  if (!duty) return '协议里没有这一项，请重新选择'
  if (on > today || on < effectiveOn!) return `履行日期应在 ${effectiveOn} 至 ${today} 之间`
  if (duty.amountFen === null) {
    if (amountFen !== null) return '这一项不是付款，金额请留空'
    return content.performed.some((one) => one.dutyId === dutyId) ? '这一项已经登记过履行' : null
  }
  const open = performanceOf(content, today)!.obligations.find(({ id }) => id === dutyId)!.openFen
  if (open === 0) return '这一项已经付清'
  if (amountFen === null) return '请填写本次付了多少'
  return amountFen > open ? `这一项只差 ${(open / 100).toFixed(2)} 元，请核对金额` : null
}

function performedWith({ dutyId, on, amountFen }: Performed, standing: CaseStanding, saidBy: SaidBy): PerformedDuty[] {
  return [...contentOf(standing).performed, { dutyId, on, amountFen, saidBy }]
}

function stateWith(form: Performed, standing: CaseStanding, saidBy: SaidBy): string {
  const content = { ...contentOf(standing), performed: performedWith(form, standing, saidBy) }
  return performanceOf(content, form.on)?.state === 'performed' ? 'performed' : 'performing'
}
