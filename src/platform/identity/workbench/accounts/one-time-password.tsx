import { Modal, Typography } from 'antd'

interface OneTimePasswordProps {
  readonly name: string
  readonly password: string
  readonly close: () => void
}

/** Shown once to the administrator, to be handed over in person. */
export function OneTimePassword({ name, password, close }: OneTimePasswordProps) {
  return (
    <Modal
      open
      title="一次性密码"
      onCancel={close}
      onOk={close}
      okText="已交给本人"
      cancelButtonProps={{ hidden: true }}
    >
      <p>
        请当面交给{name}，只显示这一次。{name}首次登录时须改为自己的密码。
      </p>
      <Typography.Paragraph copyable strong className="one-time-password">
        {password}
      </Typography.Paragraph>
    </Modal>
  )
}
