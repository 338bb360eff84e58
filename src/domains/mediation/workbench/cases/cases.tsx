import { BeginTypicalCase } from '#domains/typical-cases/workbench/index.tsx'
import { DossierPanel, PaperList } from '#platform/papers/workbench/index.tsx'
import type { CasePageParts } from '#platform/procedures/workbench/index.tsx'
import { MoneyInput, Section } from '#ui/workbench/index.ts'
import { mediationPapers } from '../../contract/index.ts'
import { mediationIntake } from '../../contract/intake.ts'
import { DutyInput, MediatorInput, PartyInput, RoomInput } from './case-inputs.tsx'
import { DutiesInput } from './duties-input.tsx'
import { FileSection } from './file-section.tsx'
import { RoomSection } from './room-section.tsx'

export { mediationCases as cases } from '../../contract/index.ts'

export const parts: CasePageParts = {
  sources: mediationIntake.sources,
  controls: {
    mediator: <MediatorInput />,
    room: <RoomInput />,
    party: <PartyInput />,
    duty: <DutyInput />,
    duties: <DutiesInput />,
    money: <MoneyInput />,
  },
  sections: (one) => (
    <>
      <FileSection key={one.revision} one={one} />
      <RoomSection one={one} />
      <PaperList papers={mediationPapers} subject={{ kind: 'case', id: one.id }} />
      {one.closedOn && <DossierPanel papers={mediationPapers} subject={{ kind: 'case', id: one.id }} />}
      {one.closedOn && (
        <Section title="典型案例">
          <BeginTypicalCase work="mediation.case" recordId={one.id} />
        </Section>
      )}
    </>
  ),
}
