import { App, Button, type ButtonProps } from 'antd'
import { useState, type ReactNode } from 'react'
import { problemText } from '../display/problem-alert.tsx'

export interface ConfirmButtonProps extends Omit<ButtonProps, 'onClick' | 'title'> {
  /** 确定要…吗？ */
  readonly question: string
  /** What follows and cannot be undone. */
  readonly consequence?: ReactNode
  /** Text of the button that does it; a verb, never 确定. */
  readonly doText: string
  /** Said when it is done. */
  readonly doneText?: string
  readonly onConfirm: () => Promise<unknown>
}

/** A button that asks before it acts, stays busy while it acts, and says how it went. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { question, consequence, doText, doneText, onConfirm, ...button } = props
  const { modal, message } = App.useApp()
  const [busy, setBusy] = useState(false)

  async function act() {
    setBusy(true)
    try {
      await onConfirm()
      if (doneText) void message.success(doneText)
    } catch (error) {
      const { title, detail } = problemText(error)
      modal.error({ title, content: detail, okText: '知道了' })
    } finally {
      setBusy(false)
    }
  }

  function ask() {
    modal.confirm({
      title: question,
      content: consequence,
      okText: doText,
      okButtonProps: { danger: button.danger ?? false },
      cancelText: '取消',
      onOk: act,
    })
  }
  return <Button {...button} loading={busy} onClick={ask} />
}
