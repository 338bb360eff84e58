import { Button, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { Field, momentText, RecordForm, Section } from '#ui/workbench/index.ts'
import { participantTexts, type Case, type DefinedCases } from '../../contract/index.ts'

type Participant = Case['participants'][number]

/** Who signs, was asked, informed or entrusted; one's own turn comes with its button. */
export function ParticipantSection({ defined, one }: { defined: DefinedCases; one: Case }) {
  const [answering, setAnswering] = useState<Participant>()
  if (one.participants.length === 0) return null
  return (
    <Section title="会签与协办">
      <ul className="lines">
        {one.participants.map((participant) => (
          <li key={participant.id}>
            {participantTexts[participant.kind]}：{participant.name} {answerText(participant)}
            {participant.isMine && (
              <Button type="primary" size="small" onClick={() => setAnswering(participant)}>
                {participant.kind === 'signer' ? '会签' : '答复'}
              </Button>
            )}
            <div className="quiet">
              {participant.askedByName} {momentText(participant.askedAt)} {participant.reason}
              {participant.opinion && `；意见：${participant.opinion}`}
            </div>
          </li>
        ))}
      </ul>
      <Modal
        open={answering !== undefined}
        title={answering && participantTexts[answering.kind]}
        footer={null}
        destroyOnHidden
        onCancel={() => setAnswering(undefined)}
      >
        {answering && (
          <RecordForm
            name={`${defined.procedure.kind}.sign.${answering.id}`}
            endpoint={defined.endpoints.sign}
            params={{ caseId: one.id }}
            initial={{ answer: 'agreed' }}
            toBody={(values) => ({ ...values, participantId: answering.id })}
            submitText="提交"
            doneText="已提交"
            onSaved={() => setAnswering(undefined)}
            onCancel={() => setAnswering(undefined)}
          >
            <Field name="answer" label="意见">
              <Radio.Group
                options={[
                  { value: 'agreed', label: '同意' },
                  { value: 'disagreed', label: '不同意' },
                ]}
              />
            </Field>
            <Field name="opinion" label="说明（不同意时必填）">
              <Input.TextArea autoSize={{ minRows: 2 }} maxLength={1000} />
            </Field>
          </RecordForm>
        )}
      </Modal>
    </Section>
  )
}

function answerText({ kind, answer, untilOn }: Participant): string {
  if (answer === 'agreed') return '（同意）'
  if (answer === 'disagreed') return '（不同意）'
  if (kind === 'entrusted') return `（至 ${untilOn}）`
  return kind === 'signer' || kind === 'asked' ? '（待答复）' : ''
}
