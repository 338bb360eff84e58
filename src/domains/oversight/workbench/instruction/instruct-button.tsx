import { EditOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { LeaderItem } from '../../contract/index.ts'
import { InstructForm } from './instruct-form.tsx'

interface InstructButtonProps {
  readonly organisationId: string
  /** What the line is written on. */
  readonly item?: LeaderItem
  readonly size?: 'small'
}

/** 批示: a line written on the page becomes a 批示件. */
export function InstructButton({ organisationId, item, size }: InstructButtonProps) {
  const [open, setOpen] = useState(false)
  const label = item && `${item.owner}：${item.text}`
  return (
    <>
      <Button
        icon={<EditOutlined />}
        {...(size ? { size } : { type: 'primary' as const })}
        {...(label ? { 'aria-label': `批示：${label}` } : {})}
        onClick={() => setOpen(true)}
      >
        批示
      </Button>
      <Modal open={open} title="批示" footer={null} destroyOnHidden onCancel={() => setOpen(false)}>
        {label && <p className="quiet">{label}</p>}
        <InstructForm organisationId={organisationId} item={item} onDone={() => setOpen(false)} />
      </Modal>
    </>
  )
}
