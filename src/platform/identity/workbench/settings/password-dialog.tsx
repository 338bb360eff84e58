import { Input, Modal } from 'antd'
import { useState } from 'react'
import { ProblemAlert } from '#ui/workbench/index.ts'

interface PasswordDialogProps {
  readonly title: string
  readonly text: string
  readonly onConfirm: (password: string) => Promise<void>
  readonly close: () => void
}

/** Asks for the password once more before something that weakens or renews the account's protection. */
export function PasswordDialog({ title, text, onConfirm, close }: PasswordDialogProps) {
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>()

  async function confirm() {
    setBusy(true)
    setProblem(undefined)
    try {
      await onConfirm(password)
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Modal
      open
      title={title}
      onCancel={close}
      onOk={() => void confirm()}
      okText="确认"
      confirmLoading={busy}
      okButtonProps={{ disabled: password === '' }}
    >
      <p>{text}请输入登录密码确认是本人操作。</p>
      <ProblemAlert problem={problem} />
      <Input.Password
        aria-label="登录密码"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        onPressEnter={() => void confirm()}
      />
    </Modal>
  )
}
