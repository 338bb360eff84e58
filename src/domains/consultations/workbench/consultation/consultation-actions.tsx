import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { ActionBar, DayInput, Field, mutationFor, RecordForm, type RecordAction } from '#ui/workbench/index.ts'
import {
  cancelConsultation,
  concludeConsultation,
  draftResult,
  extendConsultation,
  sendConsultation,
  type Consultation,
  type ConsultationAction,
} from '../../contract/index.ts'

const buttons: Partial<Record<ConsultationAction, RecordAction>> = {
  send: {
    name: 'send',
    title: '送发布审核',
    tone: 'primary',
    consequence: '内容送法制、保密和个人信息审查，签发公布之日起开始征求意见。送审后不能修改，需要修改先退回。',
  },
  open: { name: 'open', title: '开始征求内部意见', tone: 'primary', consequence: '只征求单位内部意见，不在网上公布。' },
  conclude: {
    name: 'conclude',
    title: '办结',
    tone: 'primary',
    consequence: '办结后不能再登记、修改答复。提出意见的人凭查询码看到答复，留了联系方式的会收到告知。',
  },
  publishResult: {
    name: 'publishResult',
    title: '起草采纳情况公布件',
    tone: 'primary',
    consequence: '不含姓名和联系方式的采纳情况进入发布审核，审核签发后向社会公布。',
  },
  cancel: {
    name: 'cancel',
    title: '取消征求意见',
    tone: 'danger',
    consequence: '取消后不能恢复；已收到的意见保留，查询码页面会显示取消的原因。',
    asks: { label: '取消的原因（会告知提出意见的人）', required: true },
  },
}

/** What may be done now; what cannot be done yet says why. */
export function ConsultationActions({ consultation }: { consultation: Consultation }) {
  const { id, revision, actions } = consultation
  const send = useMutation(mutationFor(sendConsultation))
  const conclude = useMutation(mutationFor(concludeConsultation))
  const result = useMutation(mutationFor(draftResult))
  const cancel = useMutation(mutationFor(cancelConsultation))
  const params = { consultationId: id }
  const offered = actions.flatMap(({ action, unavailableBecause }) => {
    const button = buttons[action]
    return button ? [{ ...button, ...(unavailableBecause ? { unavailableBecause } : {}) }] : []
  })
  const has = (wanted: ConsultationAction) => actions.some(({ action }) => action === wanted)

  function act(name: string, words: string | undefined): Promise<unknown> {
    switch (name) {
      case 'conclude':
        return conclude.mutateAsync({ params, body: { revision } })
      case 'publishResult':
        return result.mutateAsync({ params })
      case 'cancel':
        return cancel.mutateAsync({ params, body: { revision, reason: words ?? '' } })
      default:
        return send.mutateAsync({ params, body: { revision } })
    }
  }
  return (
    <div className="row problem">
      {has('edit') && (
        <Link to={`/consultations/${id}/edit`}>
          <Button>修改</Button>
        </Link>
      )}
      {consultation.state === 'review' && (
        <Link to={`/publications/${consultation.publicationId}`}>
          <Button type="primary">去办理发布审核</Button>
        </Link>
      )}
      {consultation.resultPublicationId && (
        <Link to={`/publications/${consultation.resultPublicationId}`}>
          <Button>采纳情况公布件</Button>
        </Link>
      )}
      {offered.length > 0 && <ActionBar actions={offered} onAct={act} />}
      {has('extend') && <ExtendButton consultation={consultation} />}
    </div>
  )
}

function ExtendButton({ consultation }: { consultation: Consultation }) {
  const [isOpen, setOpen] = useState(false)
  const done = () => setOpen(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>延长期限</Button>
      <Modal open={isOpen} title="延长期限" footer={null} onCancel={done} destroyOnHidden>
        <p>期限只能延长。原截止日 {consultation.closesOn}，理由会公布。</p>
        <RecordForm
          name={`consultations.extend.${consultation.id}`}
          endpoint={extendConsultation}
          params={{ consultationId: consultation.id }}
          toBody={(values) => ({ ...values, revision: consultation.revision })}
          submitText="延长"
          doneText="期限已延长"
          onSaved={done}
          onCancel={done}
        >
          <Field name="closesOn" label="新的截止日">
            <DayInput />
          </Field>
          <Field name="reason" label="理由">
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
          </Field>
        </RecordForm>
      </Modal>
    </>
  )
}
