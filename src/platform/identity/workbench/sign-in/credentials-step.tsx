import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { call } from '#base/http/call.ts'
import { ProblemAlert } from '#ui/workbench/index.ts'
import { signIn, type SignInAnswer } from '../../contract/index.ts'

interface CredentialsStepProps {
  readonly fixedUsername?: string
  /** Why an earlier attempt ended. */
  readonly ended?: unknown
  readonly onAnswer: (answer: SignInAnswer) => void
}

/** User name and password. */
export function CredentialsStep({ fixedUsername, ended, onAnswer }: CredentialsStepProps) {
  const [problem, setProblem] = useState<unknown>(ended)
  const [busy, setBusy] = useState(false)

  async function send(body: { username: string; password: string }) {
    setBusy(true)
    setProblem(undefined)
    try {
      onAnswer(await call(signIn, { body }))
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Form
      layout="vertical"
      requiredMark={false}
      initialValues={{ username: fixedUsername ?? '', password: '' }}
      onFinish={(values: { username: string; password: string }) => void send(values)}
    >
      <ProblemAlert problem={problem} />
      <Form.Item name="username" label="用户名" rules={[{ required: true, message: '请输入用户名' }]}>
        <Input
          autoComplete="username"
          autoFocus={!fixedUsername}
          readOnly={fixedUsername !== undefined}
          maxLength={100}
        />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={[{ required: true, message: '请输入密码' }]}>
        <Input.Password autoComplete="current-password" autoFocus={fixedUsername !== undefined} maxLength={200} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={busy}>
        登录
      </Button>
    </Form>
  )
}
