import type { CasePageParts } from '#platform/procedures/workbench/index.tsx'
import { DossierPanel, PaperList } from '#platform/papers/workbench/index.tsx'
import { guidancePapers, showAdviceRecord } from '../../contract/index.ts'
import { FirmSection } from '../cases/firm-section.tsx'
import { IssuedSection } from './issued-section.tsx'

export { adviceCases as cases } from '../../contract/index.ts'

export const parts: CasePageParts = {
  sections: (one) => (
    <>
      <IssuedSection key={one.revision} one={one} />
      <PaperList papers={guidancePapers} subject={{ kind: 'advice', id: one.id }} />
      <FirmSection caseId={one.id} endpoint={showAdviceRecord} />
      {one.closedOn && <DossierPanel papers={guidancePapers} subject={{ kind: 'advice', id: one.id }} />}
    </>
  ),
}
