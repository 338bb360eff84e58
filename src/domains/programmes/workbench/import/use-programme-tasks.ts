import { useQuery } from '@tanstack/react-query'
import { callSignedIn } from '#ui/workbench/index.ts'
import { listTasks, type TaskSummary } from '../../contract/index.ts'

const mostPages = 50

/** Every task of a programme; pages are read one after the other. */
export function useProgrammeTasks(programmeId: string) {
  return useQuery({
    queryKey: [listTasks.path, 'all', programmeId],
    queryFn: async ({ signal }) => {
      const tasks: TaskSummary[] = []
      let cursor: string | undefined
      for (let page = 0; page < mostPages; page++) {
        const query = { programmeId, pageSize: 200, ...(cursor ? { cursor } : {}) }
        const { items, next } = await callSignedIn(listTasks, { query }, { signal })
        tasks.push(...items)
        if (!next) break
        cursor = next
      }
      return tasks
    },
  })
}
