import { useQuery } from '@tanstack/react-query'
import { BeginTypicalCase } from '#domains/typical-cases/workbench/index.tsx'
import { queryFor, Section } from '#ui/workbench/index.ts'
import { showCaseRecord } from '../../contract/index.ts'

/** A case that has ended may be worth telling; one that a visit made is told from the visit, so that nothing is told twice. */
export function TellSection({ caseId }: { caseId: string }) {
  const { data } = useQuery(queryFor(showCaseRecord, { params: { caseId } }))
  if (!data) return null
  return (
    <Section title="典型案例">
      <BeginTypicalCase work="guidance.visit" recordId={data.visitId ?? caseId} />
    </Section>
  )
}
