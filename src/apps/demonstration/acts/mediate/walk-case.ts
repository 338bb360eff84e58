import { newId } from '#base/ids/index.ts'
import {
  acceptApplication,
  mediateOnTheSpot,
  mediationCases,
  registerApplication,
  showCaseFile,
  type DisputeArea,
} from '#domains/mediation/contract/index.ts'
import type { Case } from '#platform/procedures/contract/index.ts'
import type { Stage } from '../../stage.ts'
import { actOnCase } from '../act-on-case.ts'
import { drawSignature } from '../draw-signature.ts'
import type { Bureau } from './bureau.ts'
import type { Dispute } from './disputes.ts'

interface Duty {
  readonly what: string
  readonly amountFen: number | null
  readonly dueOn: string
}

/** Walks mediations of one bureau through their acts. */
export interface Walk {
  accept(dispute: Dispute): Promise<Case>
  /** A mediator was chosen and both sides came. */
  talk(one: Case, on: string): Promise<Case>
  agree(one: Case, terms: string, duties: readonly Duty[], on: string): Promise<Case>
  act(one: Case, action: string, form?: object): Promise<Case>
  onTheSpot(area: DisputeArea, facts: string, terms: string): Promise<Case>
  /** Both sides say what they think, each by its own code. */
  rate(one: Case, answers: Readonly<Record<'heard' | 'respected' | 'understood', string>>): Promise<void>
}

export function walkOf(stage: Stage, { organisationId, clerk }: Bureau): Walk {
  const act = (one: Case, action: string, form: object = {}) => actOnCase(mediationCases, clerk, one, action, form)
  return {
    act,
    async accept(dispute) {
      const content = { disputeClass: 'civil' as const, ...dispute }
      const { id, revision } = await clerk.call(registerApplication, {
        body: { organisationId, submissionKey: newId(), source: 'counter', content },
      })
      const { caseId } = await clerk.call(acceptApplication, {
        params: { applicationId: id },
        body: { revision, toldParties: true },
      })
      return clerk.call(mediationCases.endpoints.show, { params: { caseId: caseId! } })
    },
    async talk(one, on) {
      const { mediators } = await clerk.call(showCaseFile, { params: { caseId: one.id } })
      const chosen = await act(one, 'appoint', { mediatorId: mediators.find(({ eligible }) => eligible)!.id })
      return act(chosen, 'record', { heldOn: on, present: '双方', course: '演示：各自陈述，核对凭据，愿意互让' })
    },
    async agree(one, terms, duties, on) {
      let agreed = await act(one, 'draftAgreement', {
        terms,
        duties: duties.map((duty) => ({ by: 'respondent', ...duty })),
      })
      for (const { id: partyId } of agreed.partyList) agreed = await act(agreed, 'signOnPaper', { partyId, on })
      return agreed
    },
    onTheSpot: (area, facts, terms) =>
      clerk.call(mediateOnTheSpot, {
        body: {
          organisationId,
          clientKey: newId(),
          area,
          facts,
          terms,
          parties: (
            [
              ['applicant', '演示顾客'],
              ['respondent', '演示摊主'],
            ] as const
          ).map(([side, name]) => ({ side, kind: 'individual' as const, name, image: drawSignature(side, facts) })),
        },
      }),
    async rate(one, answers) {
      const { parties } = await clerk.call(showCaseFile, { params: { caseId: one.id } })
      for (const { code } of parties) if (code) await stage.sendForm(`/mediation/satisfaction/${code}`, answers)
    },
  }
}
