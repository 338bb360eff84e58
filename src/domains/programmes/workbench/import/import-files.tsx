import { Button, Form, Select } from 'antd'
import { useState } from 'react'
import { businessToday } from '#base/clock/index.ts'
import { DayInput, QueryView, UploadBox } from '#ui/workbench/index.ts'
import type { Programme, TaskSummary } from '../../contract/index.ts'
import { faultsOfFiles, type ImportFile } from '../../domain/import/entries-of-files.ts'
import { guessTarget } from '../../domain/import/guess-target.ts'
import type { Control } from '../rows/control.ts'
import { useProgrammeTasks } from './use-programme-tasks.ts'

type ImportFilesProps = Control<ImportFile[]> & { readonly programme: Programme }

/** E-mailed files; each is said which task and material it is for, and when it came. */
export function ImportFiles({ programme, ...control }: ImportFilesProps) {
  const tasks = useProgrammeTasks(programme.id)
  return (
    <QueryView query={tasks}>{(found) => <FileTable {...control} programme={programme} tasks={found} />}</QueryView>
  )
}

function FileTable({ value = [], onChange, programme, tasks }: ImportFilesProps & { tasks: readonly TaskSummary[] }) {
  const [usualDay, setUsualDay] = useState<string>()
  const form = Form.useFormInstance()
  // Several uploads end one after the other: each is added to what the form holds by then.
  const add = (file: ImportFile) => onChange?.([...((form.getFieldValue('entries') ?? []) as ImportFile[]), file])
  const materialsOf = (rowId: string) => programme.rows.find((row) => row.id === rowId)?.materials ?? []
  const targets = tasks.map((task) => ({ id: task.id, state: task.state, materials: materialsOf(task.rowId) }))
  const faults = faultsOfFiles(value, targets, programme.issuedOn, businessToday())
  const change = (uploadId: string, part: Partial<ImportFile>) =>
    onChange?.(value.map((file) => (file.uploadId === uploadId ? { ...file, ...part } : file)))
  const open = tasks.filter((task) => task.state === 'open')
  const options = open.map((task) => ({ value: task.id, label: taskText(task) }))
  const fillDay = (day: string | undefined) => {
    setUsualDay(day)
    if (day) onChange?.(value.map((file) => ({ ...file, importedOn: file.importedOn ?? day })))
  }
  return (
    <div className="stack">
      <div className="row">
        <DayInput label="原报送日期" value={usualDay} onChange={fillDay} />
        <span className="quiet">未填写日期的文件用这一天，可逐份修改</span>
      </div>
      <UploadBox
        label="选择材料"
        maximumBytes={200 * 1024 * 1024}
        onUploaded={({ id, name }) =>
          add({
            uploadId: id,
            name,
            taskId: guessTarget(name, open)?.id ?? null,
            material: 0,
            importedOn: usualDay ?? null,
          })
        }
      />
      <ul className="cards">
        {value.map((file) => {
          const task = tasks.find((one) => one.id === file.taskId)
          const materials = task ? materialsOf(task.rowId) : []
          const wrong = faults.get(file.uploadId) ?? []
          return (
            <li key={file.uploadId} className="card stack">
              <div className="row spread">
                <strong>{file.name}</strong>
                <Button
                  size="small"
                  onClick={() => onChange?.(value.filter((other) => other.uploadId !== file.uploadId))}
                >
                  移除
                </Button>
              </div>
              <Select
                aria-label={`${file.name} 对应的任务`}
                showSearch={{ optionFilterProp: 'label' }}
                value={file.taskId}
                options={options}
                placeholder="选择单位和任务"
                onChange={(taskId: string) => change(file.uploadId, { taskId, material: 0 })}
              />
              <div className="row">
                {materials.length > 1 && (
                  <Select
                    aria-label={`${file.name} 对应的材料`}
                    value={file.material}
                    options={materials.map((label, material) => ({ value: material, label }))}
                    onChange={(material: number) => change(file.uploadId, { material })}
                  />
                )}
                <DayInput
                  label="原报送日期"
                  value={file.importedOn ?? undefined}
                  onChange={(day) => change(file.uploadId, { importedOn: day ?? null })}
                />
                {wrong.length ? <span className="bad">{wrong.join('；')}</span> : <span>✓ 可以导入</span>}
              </div>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function taskText({ organisationName, rowCode, name, occurrence, dueOn }: TaskSummary): string {
  return `${organisationName} ${rowCode} ${name}${occurrence > 1 ? `（第 ${occurrence} 期）` : ''}${dueOn ? ` 期限 ${dueOn}` : ''}`
}
