import type { TaskSummary } from '../../contract/index.ts'

/** What is to be handed in, short enough for a line of a list; rows of one name are told apart by it. */
export function materialsText({ materials }: Pick<TaskSummary, 'materials'>): string {
  const [first, ...rest] = materials
  if (!first) return '不需要上传'
  const short = first.length > 30 ? `${first.slice(0, 29)}…` : first
  return rest.length ? `${short} 等 ${materials.length} 种` : short
}
