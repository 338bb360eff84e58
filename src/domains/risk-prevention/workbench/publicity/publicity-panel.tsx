import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { queryFor } from '#ui/workbench/index.ts'
import { listPublicity, type Batch } from '../../contract/index.ts'
import { PublicityForm } from './publicity-form.tsx'
import { PublicityTable } from './publicity-table.tsx'

/** 宣传台账 of the batch: how many distinct ways, the entries, and a form for the next. */
export function PublicityPanel({ batch }: { batch: Batch }) {
  const [adding, setAdding] = useState(false)
  const listed = useQuery(queryFor(listPublicity, { query: { batchId: batch.id, pageSize: 1 } }))
  const record = batch.actions.find(({ action }) => action === 'recordPublicity')
  return (
    <>
      <div className="row spread">
        <span>宣传方式 {listed.data?.channels ?? 0} 种</span>
        {record && (
          <Button disabled={record.because !== null} title={record.because ?? ''} onClick={() => setAdding(true)}>
            登记宣传
          </Button>
        )}
      </div>
      {adding && <PublicityForm batch={batch} onDone={() => setAdding(false)} />}
      <PublicityTable batchId={batch.id} />
    </>
  )
}
