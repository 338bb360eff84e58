import { useMutation } from '@tanstack/react-query'
import { App, Button, Input, Select } from 'antd'
import { useState } from 'react'
import { mutationFor, ProblemAlert, UploadBox } from '#ui/workbench/index.ts'
import { saveDraft, submitTask, type Task } from '../../contract/index.ts'
import { reportMinutes, useMinutesSpent } from '../burden/minutes-spent.ts'

interface DraftFile {
  readonly key: string
  readonly name: string
  readonly material: number
  readonly body: { fileId: string } | { uploadId: string }
}

const acceptOf = {
  pdf: '.pdf',
  word: '.doc,.docx',
  image: 'image/*',
  video: 'video/*',
  spreadsheet: '.xls,.xlsx',
  other: '',
}

/** 补充材料: words and files; kept on the server, so that the draft continues on another computer. */
export function DraftForm({ task }: { task: Task }) {
  const latest = task.submissions[0]
  const carries = latest && latest.state !== 'withdrawn' && latest.state !== 'released'
  const [statement, setStatement] = useState(carries ? latest.statement : '')
  const [files, setFiles] = useState<readonly DraftFile[]>(
    carries
      ? latest.files.map((file) => ({
          key: file.fileId,
          name: file.name,
          material: file.material,
          body: { fileId: file.fileId },
        }))
      : [],
  )
  const [underWay, setUnderWay] = useState(0)
  const { message } = App.useApp()
  useMinutesSpent(task.id)
  const save = useMutation(mutationFor(saveDraft))
  const submit = useMutation(mutationFor(submitTask))
  const params = { taskId: task.id }
  const body = () => ({
    revision: task.revision,
    statement,
    files: files.map((file) => ({ ...file.body, material: file.material })),
  })
  const materials = task.row.materials.map((label, value) => ({ value, label }))
  const busy = save.isPending || submit.isPending

  async function hand() {
    const saved = await save.mutateAsync({ params, body: body() })
    await submit.mutateAsync({ params, body: { revision: saved.revision } })
    void message.success('已提交审核')
    void reportMinutes(task)
  }

  return (
    <div className="stack">
      <ProblemAlert problem={save.error ?? submit.error} />
      <label className="stack">
        <span>情况说明</span>
        <Input.TextArea
          value={statement}
          onChange={(event) => setStatement(event.target.value)}
          autoSize={{ minRows: 3 }}
          maxLength={5000}
        />
      </label>
      <ul className="files">
        {files.map((file) => (
          <li key={file.key}>
            {file.name}
            {materials.length > 1 && (
              <Select
                aria-label={`${file.name} 对应的材料`}
                value={file.material}
                options={materials}
                onChange={(material: number) =>
                  setFiles(files.map((one) => (one.key === file.key ? { ...one, material } : one)))
                }
              />
            )}
            <Button type="link" size="small" onClick={() => setFiles(files.filter((one) => one.key !== file.key))}>
              移除
            </Button>
          </li>
        ))}
      </ul>
      <UploadBox
        label={`上传材料（${task.row.media.kinds.includes('pdf') && task.row.media.kinds.length === 1 ? '仅限 PDF' : '按要求的格式'}）`}
        accept={task.row.media.kinds
          .map((kind) => acceptOf[kind])
          .filter(Boolean)
          .join(',')}
        maximumBytes={200 * 1024 * 1024}
        onUnderWay={setUnderWay}
        onUploaded={(file) =>
          setFiles((all) => [...all, { key: file.id, name: file.name, material: 0, body: { uploadId: file.id } }])
        }
      />
      <div className="row">
        <Button type="primary" loading={busy} disabled={underWay > 0} onClick={() => void hand().catch(() => {})}>
          提交审核
        </Button>
        <Button
          loading={busy}
          disabled={underWay > 0}
          onClick={() =>
            void save.mutateAsync({ params, body: body() }).then(
              () => message.success('草稿已保存'),
              () => {},
            )
          }
        >
          保存草稿
        </Button>
        {underWay > 0 && <span className="quiet">{underWay} 个文件还在上传，传完再保存或提交</span>}
      </div>
    </div>
  )
}
