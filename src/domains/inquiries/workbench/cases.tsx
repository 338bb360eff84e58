import { DossierPanel, PaperList } from '#platform/papers/workbench/index.tsx'
import type { CasePageParts } from '#platform/procedures/workbench/index.tsx'
import { inquiryPapers } from '../contract/index.ts'
import { AnswerSection } from './answer-section.tsx'

export { inquiryCases as cases } from '../contract/index.ts'

export const parts: CasePageParts = {
  sections: (one) => {
    const subject = { kind: 'case', id: one.id }
    return (
      <>
        <AnswerSection one={one} />
        <PaperList papers={inquiryPapers} subject={subject} />
        {one.closedOn && <DossierPanel papers={inquiryPapers} subject={subject} />}
      </>
    )
  },
}
