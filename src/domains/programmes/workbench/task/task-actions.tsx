import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Modal } from 'antd'
import { ActionBar, mutationFor, type RecordAction } from '#ui/workbench/index.ts'
import {
  decideRelease,
  receiveSubmission,
  undoImport,
  urgeTask,
  waiveFourEyes,
  withdrawSubmission,
  type Task,
  type TaskAction,
} from '../../contract/index.ts'
import { CorrectionForm } from './correction-form.tsx'
import { DecideExtensionForm, ExtensionForm } from './extension-forms.tsx'
import { ResponsibleForm } from './responsible-form.tsx'

/** Buttons that are more than words; saving and submitting stand at the draft itself. */
function offered(task: Task): RecordAction[] {
  const last = task.submissions[0]
  const isLastStep = (last?.step ?? 1) >= task.releaseSteps
  const texts: Partial<Record<TaskAction, RecordAction>> = {
    approve: {
      name: 'approve',
      title: isLastStep ? '审核通过并报送' : '审核通过，送下一级',
      tone: 'primary',
      consequence: isLastStep ? '材料将报送给方案制定单位，并以此时刻计算是否超期。' : '材料将送下一级审核。',
    },
    return: { name: 'return', title: '退回', asks: { label: '退回原因', required: true } },
    withdraw: {
      name: 'withdraw',
      title: '撤回',
      consequence: '撤回后须重新提交审核。',
      asks: { label: '撤回原因', required: true },
    },
    accept: { name: 'accept', title: '接收', tone: 'primary', consequence: '接收后不能再退回补正。' },
    returnByOffice: { name: 'returnByOffice', title: '退回补正', opensForm: true },
    askExtension: { name: 'askExtension', title: '申请延期', opensForm: true },
    decideExtension: { name: 'decideExtension', title: '处理延期申请', opensForm: true },
    assign: { name: 'assign', title: '指定责任人', opensForm: true },
    waiveFourEyes: {
      name: 'waiveFourEyes',
      title: '特批同一人审核',
      consequence: '仅对这一次报送有效，您的姓名和理由留在报送经过中。',
      asks: { label: '理由', required: true },
    },
    undoImport: {
      name: 'undoImport',
      title: '撤回导入',
      consequence: '任务恢复为待报送，导入的版本留作记录。',
      asks: { label: '理由', required: true },
    },
    urge: { name: 'urge', title: '催办', asks: { label: '催办的话（可不填）', required: false } },
  }
  return task.actions.flatMap((action) => texts[action] ?? [])
}

export function TaskActions({ task }: { task: Task }) {
  const release = useMutation(mutationFor(decideRelease))
  const receive = useMutation(mutationFor(receiveSubmission))
  const withdraw = useMutation(mutationFor(withdrawSubmission))
  const urge = useMutation(mutationFor(urgeTask))
  const waive = useMutation(mutationFor(waiveFourEyes))
  const undo = useMutation(mutationFor(undoImport))
  const [form, setForm] = useState<string>()
  const params = { taskId: task.id }
  const { revision } = task
  const act = async (name: string, words: string | undefined): Promise<unknown> => {
    if (name === 'approve')
      return release.mutateAsync({ params, body: { decision: 'approve', revision, comment: words ?? '' } })
    if (name === 'return')
      return release.mutateAsync({ params, body: { decision: 'return', revision, comment: words ?? '' } })
    if (name === 'withdraw') return withdraw.mutateAsync({ params, body: { revision, reason: words ?? '' } })
    if (name === 'accept') return receive.mutateAsync({ params, body: { decision: 'accept', revision } })
    if (name === 'urge') return urge.mutateAsync({ params, body: { message: words ?? '' } })
    if (name === 'waiveFourEyes') return waive.mutateAsync({ params, body: { revision, reason: words ?? '' } })
    if (name === 'undoImport') return undo.mutateAsync({ params, body: { revision, reason: words ?? '' } })
    return setForm(name)
  }
  const close = () => setForm(undefined)
  return (
    <>
      <ActionBar actions={offered(task)} onAct={act} />
      <Modal
        open={form !== undefined}
        footer={null}
        onCancel={close}
        destroyOnHidden
        title={offered(task).find((one) => one.name === form)?.title}
      >
        {form === 'returnByOffice' && <CorrectionForm task={task} onDone={close} />}
        {form === 'askExtension' && <ExtensionForm task={task} onDone={close} />}
        {form === 'assign' && <ResponsibleForm task={task} onDone={close} />}
        {form === 'decideExtension' && <DecideExtensionForm task={task} onDone={close} />}
      </Modal>
    </>
  )
}
