import { Button } from 'antd'
import { UploadBox } from '#ui/workbench/index.ts'

interface AttachedUpload {
  readonly uploadId: string
  readonly name: string
}

interface FileInputProps {
  readonly value?: AttachedUpload[]
  readonly onChange?: (files: AttachedUpload[]) => void
  readonly label?: string
  readonly accept?: string
  readonly maximumBytes?: number
}

/** Files that are uploaded already; they become part of the record when it is saved. */
export function FileInput(props: FileInputProps) {
  const { value = [], onChange, label = '上传材料', accept, maximumBytes = 200 * 1024 * 1024 } = props
  return (
    <div className="stack">
      <ul className="files">
        {value.map((file) => (
          <li key={file.uploadId}>
            {file.name}
            <Button
              type="link"
              size="small"
              onClick={() => onChange?.(value.filter((one) => one.uploadId !== file.uploadId))}
            >
              移除
            </Button>
          </li>
        ))}
      </ul>
      <UploadBox
        label={label}
        {...(accept ? { accept } : {})}
        maximumBytes={maximumBytes}
        onUploaded={(file) => onChange?.([...value, { uploadId: file.id, name: file.name }])}
      />
    </div>
  )
}
