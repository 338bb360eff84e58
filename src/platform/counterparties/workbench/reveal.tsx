import { useMutation } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { mutationFor, ProblemAlert, useMay } from '#ui/workbench/index.ts'
import { revealCounterparty } from '../contract/index.ts'

/** 看明文: asks for a reason first; what was shown is gone when the dialog is closed. */
export function Reveal({ counterpartyId }: { counterpartyId: string }) {
  const mayReveal = useMay('counterparties.reveal')
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const reveal = useMutation(mutationFor(revealCounterparty))
  const clear = reveal.data
  if (!mayReveal) return null

  function close() {
    setOpen(false)
    setReason('')
    reveal.reset()
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>看明文</Button>
      <Modal
        open={open}
        title="看明文"
        okText={clear ? '看完了' : '查看'}
        onCancel={close}
        onOk={() => (clear ? close() : reveal.mutate({ params: { counterpartyId }, body: { reason } }))}
        okButtonProps={{ disabled: !clear && reason.trim() === '' }}
        cancelButtonProps={clear ? { style: { display: 'none' } } : {}}
        confirmLoading={reveal.isPending}
      >
        <ProblemAlert problem={reveal.error} />
        {clear ? (
          <dl className="lines">
            {[
              ['名称', clear.name],
              ['证件号码', clear.code ?? '没有登记'],
              ['地址', clear.address ?? '没有登记'],
              ...clear.contacts.map(({ name, phone, email }) => [
                `联系人 ${name}`,
                [phone, email].filter(Boolean).join('，') || '没有登记',
              ]),
            ].map(([label, text]) => (
              <div key={label}>
                <dt className="quiet">{label}</dt>
                <dd style={{ margin: '0 0 8px' }}>{text}</dd>
              </div>
            ))}
          </dl>
        ) : (
          <label>
            原因（必填，连同您的姓名记入审计日志）
            <Input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
          </label>
        )}
      </Modal>
    </>
  )
}
