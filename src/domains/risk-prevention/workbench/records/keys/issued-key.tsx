import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import type { IssuedKey } from '../../../contract/index.ts'

/** Shown once: whoever leaves without it makes another. */
export function IssuedKeyPanel({ issued, onKept }: { issued: IssuedKey; onKept: () => void }) {
  const [copied, setCopied] = useState(false)
  return (
    <div className="stack">
      <Alert
        type="warning"
        showIcon
        title="请立即保存密钥，只显示这一次"
        description={`把它填入“${issued.name}”的配置，不要用聊天软件或邮件传送。遗失后不能找回，只能吊销后重新发放。`}
      />
      <Input aria-label="密钥" readOnly value={issued.key} onFocus={(event) => event.target.select()} />
      <div className="row">
        {/* Browsers lend the clipboard only to encrypted pages; elsewhere the field is selected by a click. */}
        {'clipboard' in navigator && (
          <Button onClick={() => void navigator.clipboard.writeText(issued.key).then(() => setCopied(true))}>
            {copied ? '已复制' : '复制'}
          </Button>
        )}
        <Button type="primary" onClick={onKept}>
          已妥善保存
        </Button>
      </div>
    </div>
  )
}
