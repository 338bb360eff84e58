import { App, Input, Modal } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { ProblemAlert } from '../display/problem-alert.tsx'
import type { ActionBarProps, RecordAction } from './record-action.ts'

interface ActionDialogProps {
  readonly action: RecordAction
  readonly onAct: ActionBarProps['onAct']
  readonly close: () => void
}

/** Asks what an action needs and says what follows; an action that needs neither is done at once. */
export function ActionDialog({ action, onAct, close }: ActionDialogProps) {
  const { message } = App.useApp()
  const [words, setWords] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>()
  const asksNothing = !action.consequence && !action.asks
  const missing = (action.asks?.required ?? false) && words.trim() === ''
  const begun = useRef(false)

  async function act() {
    setBusy(true)
    setProblem(undefined)
    try {
      await onAct(action.name, action.asks ? words.trim() || undefined : undefined)
      if (!action.opensForm) void message.success(`${action.title}：${action.doneText ?? '已办理'}`)
      close()
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }

  useEffect(() => {
    if (!asksNothing || begun.current) return
    begun.current = true
    void act()
  })

  if (asksNothing && !problem) return null
  return (
    <Modal
      open
      title={action.title}
      onCancel={close}
      onOk={() => void act()}
      okText={problem ? '重试' : action.title}
      cancelText="取消"
      confirmLoading={busy}
      okButtonProps={{ disabled: missing, danger: action.tone === 'danger' }}
    >
      <ProblemAlert problem={problem} />
      {action.consequence && <p>{action.consequence}</p>}
      {action.asks && (
        <label>
          {action.asks.label}
          {action.asks.required ? '（必填）' : '（选填）'}
          <Input.TextArea rows={3} maxLength={1000} value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
      )}
    </Modal>
  )
}
