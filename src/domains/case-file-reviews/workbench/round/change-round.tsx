import { Button, Modal } from 'antd'
import { useState } from 'react'
import { RecordForm } from '#ui/workbench/index.ts'
import { changeRound, type Round } from '../../contract/index.ts'
import { RoundFieldSet } from './round-fields.tsx'

/** 修改, before anything was drawn. */
export function ChangeRound({ round }: { round: Round }) {
  const [open, setOpen] = useState(false)
  const { title, kind, rangeId, rangeName, fromOn, untilOn, sample, reviewersPerFile, tolerance } = round
  const works = round.works.map(({ key }) => key)
  return (
    <>
      <Button onClick={() => setOpen(true)}>修改</Button>
      <Modal open={open} title="修改评查" footer={null} destroyOnHidden onCancel={() => setOpen(false)}>
        <RecordForm
          name={`case-file-reviews.round.${round.id}`}
          endpoint={changeRound}
          params={{ roundId: round.id }}
          initial={{ title, kind, rangeId, works, fromOn, untilOn, sample, reviewersPerFile, tolerance }}
          toBody={(values) => ({ ...values, revision: round.revision })}
          onSaved={() => setOpen(false)}
          onCancel={() => setOpen(false)}
        >
          <RoundFieldSet range={{ id: rangeId, text: rangeName }} />
        </RecordForm>
      </Modal>
    </>
  )
}
