import { useMutation } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { mutationFor, ProblemAlert, UploadBox } from '#ui/workbench/index.ts'
import { readNoticeFiles, type ReadNotice } from '../../contract/index.ts'

interface NoticeInputProps {
  readonly organisationId: string
  readonly onRead: (reading: ReadNotice) => void
}

/** The notice, in one or several files, or pasted. */
export function NoticeInput({ organisationId, onRead }: NoticeInputProps) {
  const [files, setFiles] = useState<readonly { id: string; name: string }[]>([])
  const [text, setText] = useState('')
  const read = useMutation(mutationFor(readNoticeFiles))
  const start = () =>
    read.mutateAsync({ body: { organisationId, uploadIds: files.map((file) => file.id), text } }).then(onRead, () => {})
  return (
    <div className="stack">
      <ProblemAlert problem={read.error} />
      <UploadBox
        label="拖入或选择通知及附件（.docx .pdf .ofd .xlsx .txt，可多个）"
        accept=".docx,.pdf,.ofd,.xlsx,.txt"
        maximumBytes={64 * 1024 * 1024}
        onUploaded={(file) => setFiles((all) => [...all, file])}
      />
      <ul className="files">
        {files.map((file) => (
          <li key={file.id}>
            {file.name}
            <Button type="link" size="small" onClick={() => setFiles(files.filter((one) => one.id !== file.id))}>
              移除
            </Button>
          </li>
        ))}
      </ul>
      <label className="stack">
        <span>或者粘贴文字（从网页或办公系统复制的表格也可以）</span>
        <Input.TextArea
          value={text}
          onChange={(event) => setText(event.target.value)}
          autoSize={{ minRows: 3, maxRows: 12 }}
        />
      </label>
      <div>
        <Button
          type="primary"
          disabled={!files.length && !text.trim()}
          loading={read.isPending}
          onClick={() => void start()}
        >
          读取
        </Button>
      </div>
    </div>
  )
}
