import { EditOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { InstructForm } from './instruct-form.tsx'

interface InstructButtonProps {
  readonly organisationId: string
  /** What the line is written on. */
  readonly about?: { readonly label: string; readonly link: string }
  readonly size?: 'small'
}

/** 批示: a line written on the page becomes a 批示件. */
export function InstructButton({ organisationId, about, size }: InstructButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        icon={<EditOutlined />}
        {...(size ? { size } : { type: 'primary' as const })}
        {...(about ? { 'aria-label': `批示：${about.label}` } : {})}
        onClick={() => setOpen(true)}
      >
        批示
      </Button>
      <Modal open={open} title="批示" footer={null} destroyOnHidden onCancel={() => setOpen(false)}>
        {about && <p className="quiet">{about.label}</p>}
        <InstructForm organisationId={organisationId} about={about} onDone={() => setOpen(false)} />
      </Modal>
    </>
  )
}
