import { Button, Modal } from 'antd'
import { useState } from 'react'
import { RecordForm } from '#ui/workbench/index.ts'
import { changePlan, type Plan } from '../../contract/index.ts'
import { PlanFields } from './plan-fields.tsx'

/** 修改, before anything was drawn. */
export function ChangePlan({ plan }: { plan: Plan }) {
  const [open, setOpen] = useState(false)
  const { title, kind, focus, fromOn, untilOn, programmeId } = plan
  return (
    <>
      <Button onClick={() => setOpen(true)}>修改</Button>
      <Modal open={open} title="修改检查计划" footer={null} destroyOnHidden onCancel={() => setOpen(false)}>
        <RecordForm
          name={`supervision.plan.${plan.id}`}
          endpoint={changePlan}
          params={{ planId: plan.id }}
          initial={{ title, kind, focus, fromOn, untilOn, programmeId, rowIds: plan.rows.map((row) => row.id) }}
          toBody={(values) => ({ ...values, revision: plan.revision })}
          onSaved={() => setOpen(false)}
          onCancel={() => setOpen(false)}
        >
          <PlanFields programme={programmeId ? { id: programmeId, text: plan.programmeTitle ?? '' } : null} />
        </RecordForm>
      </Modal>
    </>
  )
}
