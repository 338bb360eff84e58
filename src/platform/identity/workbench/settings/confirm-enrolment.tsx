import { useMutation } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { useState } from 'react'
import { mutationFor, ProblemAlert } from '#ui/workbench/index.ts'
import { confirmEnrolment } from '../../contract/index.ts'
import { EnrolmentGuide, type EnrolmentSecret } from '../sign-in/enrolment-guide.tsx'

interface ConfirmEnrolmentProps {
  readonly enrolment: EnrolmentSecret & { readonly challenge: string }
  readonly onEnrolled: (recoveryCodes: readonly string[]) => void
  readonly close: () => void
}

/** The code that the phone shows proves that it has learnt the secret. */
export function ConfirmEnrolment({ enrolment, onEnrolled, close }: ConfirmEnrolmentProps) {
  const [code, setCode] = useState('')
  const confirm = useMutation({
    ...mutationFor(confirmEnrolment),
    onSuccess: (answer) => onEnrolled(answer.recoveryCodes),
  })
  return (
    <Modal
      open
      title="绑定动态码"
      okText="确认绑定"
      onCancel={close}
      onOk={() => confirm.mutate({ body: { challenge: enrolment.challenge, code } })}
      okButtonProps={{ disabled: code.trim().length < 6 }}
      confirmLoading={confirm.isPending}
    >
      <EnrolmentGuide enrolment={enrolment} />
      <ProblemAlert problem={confirm.error} />
      <label>
        动态码
        <Input
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </label>
    </Modal>
  )
}
