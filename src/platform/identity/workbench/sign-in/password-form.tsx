import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { callSignedIn, ProblemAlert } from '#ui/workbench/index.ts'
import { changePassword } from '../../contract/index.ts'

interface Values {
  readonly current: string
  readonly next: string
  readonly again: string
}

/** Changes the person's own password; the first sign-in asks for it too. */
export function PasswordForm({ rules, onChanged }: { rules?: string | undefined; onChanged: () => void }) {
  const [form] = Form.useForm<Values>()
  const [problem, setProblem] = useState<unknown>()
  const [busy, setBusy] = useState(false)

  async function send({ current, next }: Values) {
    setBusy(true)
    setProblem(undefined)
    try {
      await callSignedIn(changePassword, { body: { current, next } })
      form.resetFields()
      onChanged()
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Form form={form} layout="vertical" className="record-form" onFinish={(values: Values) => void send(values)}>
      <ProblemAlert problem={problem} />
      <Form.Item name="current" label="现在的密码" rules={[{ required: true, message: '请输入现在的密码' }]}>
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <Form.Item name="next" label="新密码" extra={rules} rules={[{ required: true, message: '请输入新密码' }]}>
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="again"
        label="再次输入新密码"
        dependencies={['next']}
        rules={[
          { required: true, message: '请再次输入新密码' },
          ({ getFieldValue }) => ({
            validator: async (_rule, value: unknown) => {
              if (value && value !== getFieldValue('next')) throw new Error('两次输入的新密码不一致')
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        修改密码
      </Button>
    </Form>
  )
}
