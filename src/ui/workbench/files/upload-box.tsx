import { InboxOutlined } from '@ant-design/icons'
import { Button, Progress } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Upload } from 'tus-js-client'
import { fileSizeText } from './file-size.ts'
import { startUpload, type UploadedFile } from './upload.ts'

export interface UploadBoxProps {
  /** Address of the resumable upload endpoint; the platform's own unless said. */
  readonly address?: string
  /** What the server wants to know with the file. */
  readonly metadata?: Record<string, string>
  /** As of an `<input type=file>`: `.pdf,.docx,image/*`. */
  readonly accept?: string
  readonly maximumBytes?: number
  readonly multiple?: boolean
  /** `上传盖章扫描件` */
  readonly label: string
  readonly onUploaded: (file: UploadedFile) => void
  /** How many files are on their way: what is saved meanwhile would lack them. */
  readonly onUnderWay?: (files: number) => void
}

interface Running {
  readonly key: number
  readonly file: File
  /** Absent where the file was refused before anything was sent. */
  readonly upload?: Upload
  readonly sent: number
  readonly state: 'sending' | 'paused' | 'failed'
  readonly words?: string
}

/** Takes files by choosing or dropping; each shows its progress and can be paused, taken up again or given up. */
export function UploadBox(props: UploadBoxProps) {
  const { address = '/api/uploads', metadata = {}, accept, maximumBytes, multiple = true, label } = props
  const [running, setRunning] = useState<readonly Running[]>([])
  const counter = useRef(0)
  const input = useRef<HTMLInputElement>(null)

  const { onUnderWay } = props
  const underWay = running.filter((one) => one.state !== 'failed').length
  useEffect(() => onUnderWay?.(underWay), [underWay, onUnderWay])

  const change = (key: number, part: Partial<Running>) =>
    setRunning((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const remove = (key: number) => setRunning((all) => all.filter((one) => one.key !== key))

  function take(files: FileList | null) {
    for (const file of files ?? []) {
      const key = counter.current++
      const one = begin(key, file)
      setRunning((all) => [...all, one])
      if (!multiple) break
    }
  }

  function begin(key: number, file: File): Running {
    if (maximumBytes !== undefined && file.size > maximumBytes) {
      const words = `文件超过 ${fileSizeText(maximumBytes)}，没有上传；请压缩或拆分后再传`
      return { key, file, sent: 0, state: 'failed', words }
    }
    return { key, file, sent: 0, state: 'sending', upload: startUpload(address, file, metadata, watch(key)) }
  }

  const watch = (key: number) => ({
    progress: (sent: number) => change(key, { sent }),
    done: (file: UploadedFile) => {
      remove(key)
      props.onUploaded(file)
    },
    failed: (problem: { detail: string }) => change(key, { state: 'failed', words: problem.detail }),
  })

  return (
    <div
      className="upload-box"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        take(event.dataTransfer.files)
      }}
    >
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
      <Button icon={<InboxOutlined />} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <span className="quiet">
        可拖放文件到此处{maximumBytes ? `，单个不超过 ${fileSizeText(maximumBytes)}` : ''}；断网后自动续传
      </span>
      <ul className="uploads" aria-live="polite">
        {running.map((one) => (
          <UploadRow
            key={one.key}
            running={one}
            pause={() => void one.upload?.abort().then(() => change(one.key, { state: 'paused' }))}
            goOn={() => {
              change(one.key, { state: 'sending' })
              one.upload?.start()
            }}
            giveUp={() => {
              // The server forgets an unfinished upload by itself; failing to tell it costs nothing.
              void one.upload?.abort(true).catch(() => undefined)
              remove(one.key)
            }}
          />
        ))}
      </ul>
    </div>
  )
}

interface UploadRowProps {
  readonly running: Running
  readonly pause: () => void
  readonly goOn: () => void
  readonly giveUp: () => void
}

function UploadRow({ running, pause, goOn, giveUp }: UploadRowProps) {
  const { file, sent, state, words } = running
  const percent = file.size === 0 ? 0 : Math.floor((sent / file.size) * 100)
  return (
    <li>
      <span>
        {file.name} <span className="quiet">{fileSizeText(file.size)}</span>
      </span>
      <Progress
        percent={percent}
        size="small"
        status={state === 'failed' ? 'exception' : 'normal'}
        aria-label={`${file.name} 上传进度`}
      />
      {words && state === 'failed' && <span className="bad">{words}</span>}
      {state === 'sending' && (
        <Button size="small" onClick={pause}>
          暂停
        </Button>
      )}
      {state !== 'sending' && running.upload && (
        <Button size="small" onClick={goOn}>
          继续
        </Button>
      )}
      <Button size="small" type="text" onClick={giveUp}>
        放弃
      </Button>
    </li>
  )
}
