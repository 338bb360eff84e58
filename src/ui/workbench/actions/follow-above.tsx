import { App, Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { ProblemAlert } from '../display/problem-alert.tsx'
import { SideBySide } from '../display/side-by-side.tsx'
import { useNarrow } from '../display/use-media.ts'

export interface FollowAboveProps {
  /** 模板, 用语, 评查表. */
  readonly what: string
  readonly own: string
  /** What holds once the unit has none of its own; without a unit the standard one. */
  readonly above: { readonly unit: string | null; readonly text: string }
  /** What stays as it is. */
  readonly consequence: string
  readonly onFollow: (note: string) => Promise<unknown>
}

/** 改回沿用上级: a unit gives up its own text for the one above; both are shown before, the versions stay. */
export function FollowAbove({ what, own, above, consequence, onFollow }: FollowAboveProps) {
  const { message } = App.useApp()
  const narrow = useNarrow()
  const [open, setOpen] = useState(false)
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<unknown>()
  const name = above.unit ?? '标准'

  async function follow() {
    setBusy(true)
    setProblem(undefined)
    try {
      await onFollow(note.trim())
      void message.success(above.unit ? `已改回沿用${above.unit}的${what}` : `已改回标准${what}`)
      setOpen(false)
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>改回沿用上级</Button>
      <Modal
        open={open}
        title={`改回沿用上级的${what}？`}
        width={narrow ? '100%' : 880}
        okText="改回沿用上级"
        cancelText="取消"
        confirmLoading={busy}
        onOk={() => void follow()}
        onCancel={() => setOpen(false)}
      >
        <ProblemAlert problem={problem} />
        <p>
          {above.unit
            ? `改回后用${above.unit}的${what}；${above.unit}以后修改，本单位自动跟着改。`
            : `上级现在没有自己的${what}，改回后用标准${what}；上级以后有了自己的，本单位自动跟着用。`}
          {consequence}
        </p>
        {own === above.text ? (
          <p>两者现在内容相同，改回后只是以后跟着上级改。</p>
        ) : (
          <SideBySide
            before={{ title: `现在：本单位的${what}`, text: own }}
            after={{ title: `改回后：${name}${above.unit ? '的' : ''}${what}`, text: above.text }}
          />
        )}
        <label>
          说明（可不填）
          <Input maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
      </Modal>
    </>
  )
}
