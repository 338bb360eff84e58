import { z } from 'zod'
import type { CaseStanding, ClockEffect } from '#platform/procedures/contract/index.ts'
import { defineAction } from '#platform/procedures/domain/index.ts'
import { AgreementForm, type Agreement, type SigningWay } from '../../contract/cases/agreement.ts'
import { PaperSignForm, ReasonForm, SignForm } from '../../contract/cases/forms.ts'
import { contentOf } from './standing.ts'

const handler = { permission: 'mediation.handle-cases', seat: 'handler' }
type Written = z.output<typeof AgreementForm>
type Signing = Pick<z.output<typeof SignForm>, 'partyId' | 'on'>

/** Told once the last party has signed. */
const effectNews = {
  text: '协议已经各方签署，生效',
  when: (_: unknown, standing: CaseStanding) => contentOf(standing).agreement?.effectiveOn != null,
}

/** From the terms to the last signature. */
export const agreeing = [
  defineAction({
    id: 'draftAgreement',
    text: '拟定协议',
    from: ['inSession', 'agreed'],
    to: 'agreed',
    by: handler,
    form: AgreementForm,
    check: faultOf,
    changes: (written, standing) => ({ agreement: agreementOf(written, standing) }),
    document: 'agreement',
    tellsParties: '已拟定协议，请各方确认',
    notifies: { text: '已拟定协议，请查看后决定是否签署' },
    tone: 'primary',
  }),
  defineAction({
    id: 'settleAtOnce',
    text: '当场达成协议',
    from: ['accepted'],
    to: 'agreed',
    by: handler,
    form: AgreementForm,
    check: faultOf,
    changes: (written, standing) => ({ agreement: agreementOf(written, standing), onTheSpot: true }),
    document: 'agreement',
    tellsParties: '当场达成协议，请各方签名',
  }),
  defineAction({
    id: 'talkAgain',
    text: '撤下协议，继续调解',
    from: ['agreed'],
    to: 'inSession',
    by: handler,
    form: ReasonForm,
    changes: () => ({ agreement: null, onTheSpot: false }),
    tellsParties: '协议没有签成，继续调解',
  }),
  defineAction({
    id: 'sign',
    text: '签署协议',
    from: ['agreed'],
    to: (form, standing) => stateAfter(form, standing),
    by: { party: true },
    form: SignForm,
    check: (form, standing) =>
      contentOf(standing).agreement?.version === form.version
        ? faultOfSigning(form, standing)
        : '协议内容已经改过，请重新看一遍再确认',
    changes: (form, standing) => ({ agreement: signed(standing, form, form.way) }),
    clock: stopWhenComplete,
    fact: 'mediation.held',
    tellsParties: '一方签署了协议',
    notifies: effectNews,
  }),
  defineAction({
    id: 'signOnPaper',
    text: '登记纸质签名',
    from: ['agreed'],
    to: (form, standing) => stateAfter(form, standing),
    by: handler,
    form: PaperSignForm,
    check: (form, standing, today) =>
      form.on > today || form.on < standing.openedOn
        ? `签名日期应在 ${standing.openedOn} 至 ${today} 之间`
        : faultOfSigning(form, standing),
    changes: (form, standing) => ({ agreement: signed(standing, form, 'paper') }),
    clock: stopWhenComplete,
    fact: 'mediation.held',
    tellsParties: '一方签署了协议',
    notifies: effectNews,
  }),
]

function faultOf({ duties, signatories }: Written, _: CaseStanding, today: string): string | null {
  const past = duties.find(({ dueOn }) => dueOn < today)
  if (past) return `“${past.what}”的日期 ${past.dueOn} 已经过去，今天是 ${today}`
  return signatories.length < 2 ? '至少要有两方当事人签署，请先补充当事人' : null
}

function agreementOf({ terms, duties, signatories }: Written, standing: CaseStanding): Agreement {
  return {
    version: (standing.counts['draftAgreement'] ?? 0) + (standing.counts['settleAtOnce'] ?? 0) + 1,
    terms,
    duties: duties.map((duty, place) => ({ ...duty, id: String(place + 1) })),
    signatories,
    signatures: [],
    effectiveOn: null,
  }
}

function faultOfSigning({ partyId }: Signing, standing: CaseStanding): string | null {
  const { agreement } = contentOf(standing)
  if (!agreement?.signatories.includes(partyId)) return '这一方不在签署人之列，请先重新拟定协议'
  return agreement.signatures.some((one) => one.partyId === partyId) ? '这一方已经签过' : null
}

function signed(standing: CaseStanding, { partyId, on }: Signing, way: z.output<typeof SigningWay>): Agreement {
  const agreement = contentOf(standing).agreement!
  const signatures = [...agreement.signatures, { partyId, way, on }]
  const isComplete = agreement.signatories.every((id) => signatures.some((one) => one.partyId === id))
  const last = signatures
    .map((one) => one.on)
    .toSorted()
    .at(-1)!
  return { ...agreement, signatures, effectiveOn: isComplete ? last : null }
}

/** What was wholly performed when it was signed needs no watching. */
function stateAfter(form: Signing, standing: CaseStanding): string {
  const { effectiveOn, duties } = signed(standing, form, 'paper')
  if (!effectiveOn) return 'agreed'
  return duties.length ? 'performing' : 'performed'
}

function stopWhenComplete(form: Signing, standing: CaseStanding): ClockEffect<Signing>[] {
  const isRunning = standing.clocks.some(({ limit, stoppedOn }) => limit === 'mediating' && stoppedOn === null)
  return isRunning && stateAfter(form, standing) === 'performing' ? [{ do: 'stop', limit: 'mediating' }] : []
}
