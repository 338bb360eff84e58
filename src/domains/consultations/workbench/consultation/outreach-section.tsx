import { useMutation } from '@tanstack/react-query'
import { Button, Input, InputNumber, Modal, Select } from 'antd'
import { useState } from 'react'
import { businessToday } from '#base/clock/index.ts'
import { ActionBar, DayInput, Field, mutationFor, RecordForm, Section } from '#ui/workbench/index.ts'
import {
  audienceTexts,
  channelTexts,
  recordOutreach,
  withdrawOutreach,
  type Consultation,
  type Outreach,
} from '../../contract/index.ts'

const optionsOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }))
const offlineChannels = optionsOf(channelTexts).filter(({ value }) => value !== 'website')

/** 走访, 座谈会, 信函: the work itself, which proves that more than a website was asked. */
export function OutreachSection({ consultation, mayCollect }: { consultation: Consultation; mayCollect: boolean }) {
  const [isOpen, setOpen] = useState(false)
  const done = () => setOpen(false)
  const add = mayCollect && <Button onClick={() => setOpen(true)}>登记活动</Button>
  return (
    <Section title="走访、座谈等活动" actions={add}>
      {consultation.outreach.length === 0 && (
        <p className="quiet">还没有登记。座谈会、走访开过以后登记，作为征求方式的佐证。</p>
      )}
      <ul className="outreach">
        {consultation.outreach.map((outreach) => (
          <OutreachLine
            key={outreach.id}
            consultationId={consultation.id}
            outreach={outreach}
            mayCollect={mayCollect}
          />
        ))}
      </ul>
      <Modal open={isOpen} title="登记活动" footer={null} onCancel={done} destroyOnHidden>
        <RecordForm
          name={`consultations.outreach.${consultation.id}`}
          endpoint={recordOutreach}
          params={{ consultationId: consultation.id }}
          initial={{ channel: 'meeting', heldOn: businessToday() }}
          submitText="登记"
          onSaved={done}
          onCancel={done}
        >
          <Field name="channel" label="方式">
            <Select options={offlineChannels} />
          </Field>
          <Field name="audience" label="对象">
            <Select options={optionsOf(audienceTexts)} />
          </Field>
          <Field name="heldOn" label="日期">
            <DayInput />
          </Field>
          <Field name="participants" label="人数">
            <InputNumber min={1} />
          </Field>
          <Field name="summary" label="情况" hint="地点、听取了哪些方面的意见；意见本身请逐条登记">
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
          </Field>
        </RecordForm>
      </Modal>
    </Section>
  )
}

interface OutreachLineProps {
  readonly consultationId: string
  readonly outreach: Outreach
  readonly mayCollect: boolean
}

function OutreachLine({ consultationId, outreach, mayCollect }: OutreachLineProps) {
  const withdraw = useMutation(mutationFor(withdrawOutreach))
  const { id, withdrawnReason } = outreach
  const words = `${outreach.heldOn} ${channelTexts[outreach.channel]}，${audienceTexts[outreach.audience]} ${outreach.participants} 人：${outreach.summary}`
  const takeBack = {
    name: 'withdraw',
    title: '撤销登记',
    consequence: '误登记时使用；撤销后不再作为佐证，记录和原因保留。',
    asks: { label: '原因', required: true },
  } as const
  return (
    <li className="row spread">
      <span>
        {withdrawnReason ? <del>{words}</del> : words}
        {withdrawnReason && `（已撤销：${withdrawnReason}）`}
        <span className="quiet"> {outreach.recordedBy}登记</span>
      </span>
      {mayCollect && !withdrawnReason && (
        <ActionBar
          actions={[takeBack]}
          onAct={(_name, reason) =>
            withdraw.mutateAsync({ params: { consultationId, outreachId: id }, body: { reason: reason ?? '' } })
          }
        />
      )}
    </li>
  )
}
