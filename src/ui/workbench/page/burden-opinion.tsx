import { BulbOutlined } from '@ant-design/icons'
import { App, Button, Input, Modal } from 'antd'
import { createContext, useContext, useState } from 'react'
import { ProblemAlert } from '../display/problem-alert.tsx'

export interface BurdenOpinion {
  readonly page: string
  readonly pageTitle: string
  readonly text: string
}
export type SubmitBurdenOpinion = (opinion: BurdenOpinion) => Promise<unknown>

const OpinionContext = createContext<SubmitBurdenOpinion | undefined>(undefined)

/** Where 减负意见 go; without it the button is not shown. */
export const BurdenOpinionProvider = OpinionContext.Provider

/** 减负意见: stands on every page, so that a burden is reported where it is felt. */
export function BurdenOpinionButton({ pageTitle }: { pageTitle: string }) {
  const submit = useContext(OpinionContext)
  const [open, setOpen] = useState(false)
  if (!submit) return null
  return (
    <>
      <Button className="no-print" type="text" icon={<BulbOutlined />} onClick={() => setOpen(true)}>
        减负意见
      </Button>
      <OpinionDialog open={open} pageTitle={pageTitle} submit={submit} close={() => setOpen(false)} />
    </>
  )
}

interface DialogProps {
  readonly open: boolean
  readonly pageTitle: string
  readonly submit: SubmitBurdenOpinion
  readonly close: () => void
}

function OpinionDialog({ open, pageTitle, submit, close }: DialogProps) {
  const { message } = App.useApp()
  const [text, setText] = useState('')
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<unknown>()

  async function send() {
    setSending(true)
    setProblem(undefined)
    try {
      await submit({ page: location.pathname, pageTitle, text: text.trim() })
      setText('')
      close()
      void message.success('意见已提交，谢谢')
    } catch (error) {
      setProblem(error)
    } finally {
      setSending(false)
    }
  }

  return (
    <Modal
      title="减负意见"
      open={open}
      onCancel={close}
      onOk={() => void send()}
      okText="提交意见"
      confirmLoading={sending}
      okButtonProps={{ disabled: text.trim().length < 2 }}
    >
      <p>“{pageTitle}”这一页，哪里重复、多余或费时？意见交给方案印发单位和系统管理员，不影响任何考评。</p>
      <ProblemAlert problem={problem} />
      <Input.TextArea
        aria-label="意见内容"
        rows={4}
        maxLength={500}
        showCount
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder="例如：这份材料上个月已经报过；这一项要填两遍"
      />
    </Modal>
  )
}
