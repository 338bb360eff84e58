import { useQueries } from '@tanstack/react-query'
import { Problem } from '#base/http/contract.ts'
import { useSession } from '#ui/workbench/index.ts'
import { modulesFor } from '../shell/permissions.ts'

/** A module that is not for this person has nothing for 今日. */
const isForbidden = (error: Error) => error instanceof Problem && error.code === 'base.forbidden'

/** What every module has for the person; one that cannot answer does not hide the others. */
export function useToDo() {
  const { permissions } = useSession()
  const sources = modulesFor(permissions).flatMap(({ name, toDo }) => (toDo ? [{ name, toDo }] : []))
  return useQueries({
    queries: sources.map(({ name, toDo }) => ({ queryKey: ['to-do', name], queryFn: ({ signal }) => toDo(signal) })),
    combine: (answers) => ({
      items: answers.flatMap((answer) => answer.data ?? []),
      loading: answers.some((answer) => answer.isLoading),
      problem: answers.find((answer) => answer.error && !isForbidden(answer.error))?.error ?? null,
      retry: () => answers.forEach((answer) => void (answer.error && answer.refetch())),
    }),
  })
}
