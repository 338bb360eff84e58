import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { mutationFor, ProblemAlert } from '#ui/workbench/index.ts'
import { setPlanUnits, type Plan } from '../../contract/index.ts'
import { UnitChooser } from './unit-chooser.tsx'

/** Units of 全面检查 and 重点督导. */
export function UnitsForm({ plan }: { plan: Plan }) {
  const [chosen, setChosen] = useState(plan.units.map((unit) => unit.id))
  const save = useMutation(mutationFor(setPlanUnits))
  return (
    <div className="stack">
      <h3>选择单位</h3>
      <ProblemAlert problem={save.error} />
      <UnitChooser programmeId={plan.programmeId} value={chosen} onChange={setChosen} />
      <div>
        <Button
          type="primary"
          disabled={!chosen.length}
          loading={save.isPending}
          onClick={() =>
            save.mutate({ params: { planId: plan.id }, body: { revision: plan.revision, organisationIds: chosen } })
          }
        >
          确定这 {chosen.length} 个单位
        </Button>
      </div>
    </div>
  )
}
