import type { TaskState } from '../../contract/task.ts'
import { faultsOfEntry } from './judge-entry.ts'

/** A file that was e-mailed, and what a person said of it. */
export interface ImportFile {
  readonly uploadId: string
  readonly name: string
  readonly taskId: string | null
  readonly material: number
  readonly importedOn: string | null
}

export interface FileTarget {
  readonly id: string
  readonly state: TaskState
  readonly materials: readonly string[]
}

/** Files of one task are one hand-in. */
export function entriesOfFiles(files: readonly ImportFile[]) {
  const byTask = Map.groupBy(files, ({ taskId, uploadId }) => taskId ?? uploadId)
  return [...byTask.values()].map((own) => ({
    taskId: own[0]!.taskId,
    importedOn: own[0]!.importedOn,
    note: '',
    files: own.map(({ uploadId, material }) => ({ uploadId, material })),
  }))
}

/** Why each file cannot be brought in, by its upload; the server judges the same way. */
export function faultsOfFiles(
  files: readonly ImportFile[],
  tasks: readonly FileTarget[],
  issuedOn: string | null,
  today: string,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    files.map((file) => {
      const task = tasks.find(({ id }) => id === file.taskId)
      const target = task && { state: task.state, materials: task.materials, issuedOn }
      const faults = faultsOfEntry({ importedOn: file.importedOn, files: [file] }, target, today)
      const together = files.filter((other) => task && other.taskId === file.taskId)
      const days = new Set(together.map(({ importedOn }) => importedOn))
      return [file.uploadId, days.size > 1 ? [...faults, '同一任务的文件，原报送日期不一致'] : faults]
    }),
  )
}
