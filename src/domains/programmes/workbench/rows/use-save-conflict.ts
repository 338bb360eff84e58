import { useMutationState, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Problem } from '#base/http/contract.ts'
import { queryFor } from '#ui/workbench/index.ts'
import { saveRow, showProgramme } from '../../contract/index.ts'

/** Whether the last save met somebody else's; the programme is read anew then, so that the next save finds it as it is. */
export function useSaveConflict(programmeId: string): boolean {
  const queries = useQueryClient()
  const problems = useMutationState({
    filters: { mutationKey: [saveRow.path] },
    select: (mutation) => mutation.state.error,
  })
  const last = problems.at(-1)
  const conflict = last instanceof Problem && last.code === 'programmes.changed-meanwhile' ? last : undefined
  useEffect(() => {
    if (conflict) void queries.invalidateQueries(queryFor(showProgramme, { params: { programmeId } }))
  }, [conflict, programmeId, queries])
  return conflict !== undefined
}
