import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { UploadBox } from './upload-box.tsx'

interface PickedFile {
  readonly id: string
  readonly name: string
}

export interface PickedUploads {
  readonly files: readonly PickedFile[]
  /** For the body of the request. */
  readonly uploadIds: string[]
  /** For the submit button; undefined once everything has arrived. */
  readonly unavailableBecause: string | undefined
  setFiles(files: readonly PickedFile[]): void
  add(file: PickedFile): void
  setUnderWay(count: number): void
}

/** Files that were uploaded for a form that is not sent yet. */
export function usePickedUploads(): PickedUploads {
  const [files, setFiles] = useState<readonly PickedFile[]>([])
  const [underWay, setUnderWay] = useState(0)
  return useMemo(
    () => ({
      files,
      uploadIds: files.map(({ id }) => id),
      unavailableBecause: underWay ? '附件还在上传' : undefined,
      setFiles,
      add: (file: PickedFile) => setFiles((all) => [...all, file]),
      setUnderWay,
    }),
    [files, underWay],
  )
}

/** The box for them, and what is in it; each can be taken out again. */
export function PickedFiles({ label, hint, picked }: { label: string; hint?: string; picked: PickedUploads }) {
  const { files, setFiles, add, setUnderWay } = picked
  return (
    <>
      <UploadBox label={label} onUnderWay={setUnderWay} onUploaded={add} />
      {hint && <p className="quiet">{hint}</p>}
      {files.length > 0 && (
        <ul className="files">
          {files.map(({ id, name }) => (
            <li key={id}>
              {name}
              <Button type="link" size="small" onClick={() => setFiles(files.filter((one) => one.id !== id))}>
                移除
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
