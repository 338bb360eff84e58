import type { TaskState } from '../../contract/task.ts'

export interface ImportTarget {
  readonly state: TaskState
  readonly issuedOn: string | null
  readonly materials: readonly string[]
}

/**
 * Why an e-mailed hand-in cannot be brought in for a task; empty where it can. The page previews with the same answer as
 * the server judges by.
 */
export function faultsOfEntry(
  entry: { readonly importedOn: string | null; readonly files: readonly { readonly material: number }[] },
  target: ImportTarget | undefined,
  today: string,
): string[] {
  if (!target) return ['还没有选择对应的任务']
  const faults: string[] = []
  if (target.state !== 'open') faults.push('这项任务已有报送或正在审核，不能再导入')
  if (!entry.importedOn) faults.push('还没有填写原报送日期')
  else if (entry.importedOn > today) faults.push(`原报送日期 ${entry.importedOn} 晚于今天`)
  else if (target.issuedOn && entry.importedOn < target.issuedOn)
    faults.push(`原报送日期 ${entry.importedOn} 早于方案成文日期 ${target.issuedOn}`)
  if (!entry.files.length) faults.push('还没有选择文件')
  if (entry.files.some(({ material }) => material > 0 && material >= target.materials.length))
    faults.push('文件对应的材料不在任务表中')
  return faults
}
