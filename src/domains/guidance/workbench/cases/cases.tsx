import type { CasePageParts } from '#platform/procedures/workbench/index.tsx'
import { DossierPanel, PaperList } from '#platform/papers/workbench/index.tsx'
import { guidancePapers, showCaseRecord } from '../../contract/index.ts'
import { FirmSection } from './firm-section.tsx'

export { guidanceCases as cases } from '../../contract/index.ts'

export const parts: CasePageParts = {
  sections: (one) => (
    <>
      <PaperList papers={guidancePapers} subject={{ kind: 'case', id: one.id }} />
      <FirmSection key={one.revision} caseId={one.id} endpoint={showCaseRecord} />
      {one.closedOn && <DossierPanel papers={guidancePapers} subject={{ kind: 'case', id: one.id }} />}
    </>
  ),
}
