import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { call } from '#base/http/call.ts'
import { Problem } from '#base/http/contract.ts'
import { ProblemAlert } from '#ui/workbench/index.ts'
import { answerChallenge, type SignInAnswer } from '../../contract/index.ts'

interface CodeStepProps {
  readonly challenge: string
  readonly onAnswer: (answer: SignInAnswer) => void
  /** The challenge has run out; name and password are asked again. */
  readonly onEnded: (problem: unknown) => void
}

/** The second factor: a code of the authenticator, or a recovery code. */
export function CodeStep({ challenge, onAnswer, onEnded }: CodeStepProps) {
  const [problem, setProblem] = useState<unknown>()
  const [busy, setBusy] = useState(false)

  async function send(code: string) {
    setBusy(true)
    setProblem(undefined)
    try {
      onAnswer(await call(answerChallenge, { body: { challenge, code } }))
    } catch (error) {
      if (error instanceof Problem && error.code === 'identity.challenge-ended') onEnded(error)
      else setProblem(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Form layout="vertical" requiredMark={false} onFinish={(values: { code: string }) => void send(values.code)}>
      <ProblemAlert problem={problem} />
      <Form.Item
        name="code"
        label="动态码"
        extra="打开手机上的动态码应用，输入 6 位数字；手机不在身边时输入 12 位恢复码"
        rules={[{ required: true, message: '请输入动态码' }]}
      >
        <Input inputMode="text" autoComplete="one-time-code" autoFocus maxLength={20} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={busy}>
        确认
      </Button>
    </Form>
  )
}
