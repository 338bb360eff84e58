import { Alert, Button } from 'antd'
import { useState } from 'react'

/** Shown once: how to get in without the phone. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const [copied, setCopied] = useState(false)
  return (
    <>
      <Alert
        type="warning"
        showIcon
        className="problem"
        title="请保存恢复码，只显示这一次"
        description="手机不在身边时可用恢复码登录，每个只能用一次。请打印或抄写后妥善保管，不要存放在本机桌面。"
      />
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="row">
        <Button onClick={() => void navigator.clipboard.writeText(codes.join('\n')).then(() => setCopied(true))}>
          {copied ? '已复制' : '复制'}
        </Button>
        <Button onClick={() => print()}>打印</Button>
        <Button type="primary" onClick={onKept}>
          已妥善保存，继续
        </Button>
      </div>
    </>
  )
}
