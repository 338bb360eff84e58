import { Button, Input, Modal } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { mutationFor, ProblemAlert, useMay } from '#ui/workbench/index.ts'
import { revealContact, type Account } from '../../contract/index.ts'

/** Phone and mail, masked; seeing them in clear needs a reason and stands on record. */
export function Contact({ account }: { account: Account }) {
  const mayReveal = useMay('identity.reveal-contact')
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const reveal = useMutation({ ...mutationFor(revealContact), onSuccess: () => setAsking(false) })
  const { phone, email } = reveal.data ?? account
  const none = account.phone === null && account.email === null
  return (
    <div>
      <dt>联系方式</dt>
      <dd>
        {[phone, email].filter(Boolean).join('，') || '—'}
        {mayReveal && !none && !reveal.data && (
          <Button type="link" size="small" onClick={() => setAsking(true)}>
            查看完整
          </Button>
        )}
      </dd>
      <Modal
        open={asking}
        title="查看完整联系方式"
        okText="查看"
        onCancel={() => setAsking(false)}
        onOk={() => reveal.mutate({ params: { personId: account.id }, body: { reason } })}
        okButtonProps={{ disabled: reason.trim() === '' }}
        confirmLoading={reveal.isPending}
      >
        <ProblemAlert problem={reveal.error} />
        <label>
          原因（必填，记入审计日志）
          <Input value={reason} maxLength={200} onChange={(event) => setReason(event.target.value)} />
        </label>
      </Modal>
    </div>
  )
}
