import { BeginTypicalCase } from '#domains/typical-cases/workbench/index.tsx'
import type { CasePageParts } from '#platform/procedures/workbench/index.tsx'
import { DossierPanel, PaperList } from '#platform/papers/workbench/index.tsx'
import { callSignedIn } from '#ui/workbench/index.ts'
import { guidancePapers, showCaseRecord, showPointStart, voluntarySentence } from '../../contract/index.ts'
import { FirmSection } from './firm-section.tsx'
import { TellSection } from './tell-section.tsx'

export { guidanceCases as cases } from '../../contract/index.ts'

const toldStates = ['delivered', 'followedUp', 'closed']

export const parts: CasePageParts = {
  sections: (one) => (
    <>
      <PaperList papers={guidancePapers} subject={{ kind: 'case', id: one.id }} />
      <FirmSection key={one.revision} caseId={one.id} endpoint={showCaseRecord} />
      {one.closedOn && <DossierPanel papers={guidancePapers} subject={{ kind: 'case', id: one.id }} />}
      {one.closedOn && <TellSection caseId={one.id} />}
      {toldStates.includes(one.state) && (
        <div className="row">
          <BeginTypicalCase work="guidance.case" recordId={one.id} />
        </div>
      )}
    </>
  ),
  prefill: startOfPoint,
}

/** From a risk point, and a firm where one was chosen: read and mended by whoever opens the case. */
async function startOfPoint({ riskPointId, counterpartyId }: Readonly<Record<string, unknown>>, signal: AbortSignal) {
  if (typeof riskPointId !== 'string') return null
  const query = typeof counterpartyId === 'string' ? { counterpartyId } : {}
  const start = await callSignedIn(showPointStart, { params: { riskPointId }, query }, { signal })
  const { mode, topic, words, grounds } = start
  return {
    key: [riskPointId, counterpartyId].filter(Boolean).join('.'),
    lead: `${start.reason}。下面按风险点填好，请核对修改；办成后自动计入风险防控，不用再登记。${voluntarySentence}。`,
    values: {
      organisationId: start.organisationId,
      title: start.title,
      parties: start.parties,
      content: { form: 'simple', mode, topic, words, grounds, riskPointId: start.riskPointId },
    },
  }
}
