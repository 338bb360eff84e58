import { PaperClipOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { momentText } from '../display/dates.ts'
import { fileSizeText } from './file-size.ts'

export interface FileEntry {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly address: string
  readonly by?: string | null
  readonly at?: string | null
}

/** Files of a record, each a download. */
export function FileList(props: { files: readonly FileEntry[]; actions?: (file: FileEntry) => ReactNode }) {
  if (props.files.length === 0) return <p className="quiet">没有文件</p>
  return (
    <ul className="files">
      {props.files.map((file) => (
        <li key={file.id}>
          <PaperClipOutlined aria-hidden />
          <a href={file.address} download={file.name}>
            {file.name}
          </a>
          <span className="quiet">
            {[fileSizeText(file.size), file.by, file.at && momentText(file.at)].filter(Boolean).join(' · ')}
          </span>
          {props.actions?.(file)}
        </li>
      ))}
    </ul>
  )
}
