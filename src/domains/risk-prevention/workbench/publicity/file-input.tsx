import { Button } from 'antd'
import { UploadBox } from '#ui/workbench/index.ts'

export interface AttachedUpload {
  readonly uploadId: string
  readonly name: string
}

interface FileInputProps {
  readonly value?: AttachedUpload[]
  readonly onChange?: (files: AttachedUpload[]) => void
}

/** Files that are uploaded already; they become part of the entry when it is saved. */
export function FileInput({ value = [], onChange }: FileInputProps) {
  return (
    <div className="stack">
      <ul className="files">
        {value.map(({ uploadId, name }) => (
          <li key={uploadId}>
            {name}
            <Button
              type="link"
              size="small"
              onClick={() => onChange?.(value.filter((other) => other.uploadId !== uploadId))}
            >
              移除
            </Button>
          </li>
        ))}
      </ul>
      <UploadBox
        label="上传图片或资料"
        maximumBytes={200 * 1024 * 1024}
        onUploaded={({ id, name }) => onChange?.([...value, { uploadId: id, name }])}
      />
    </div>
  )
}
