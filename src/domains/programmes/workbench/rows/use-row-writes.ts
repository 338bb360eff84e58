import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Binding } from '#platform/evidence/contract/index.ts'
import { mutationFor, queryFor } from '#ui/workbench/index.ts'
import { removeRow, saveRow, showProgramme, type Programme } from '../../contract/index.ts'
import { draftOf } from './row-draft.ts'

/** Moving, proving and removing rows. The answer is shown at once, so that the next key finds the new revision. */
export function useRowWrites(programme: Programme) {
  const queries = useQueryClient()
  const show = (answer: Programme) =>
    queries.setQueryData(queryFor(showProgramme, { params: { programmeId: programme.id } }).queryKey, answer)
  const save = useMutation(mutationFor(saveRow))
  const remove = useMutation(mutationFor(removeRow))
  return {
    show,
    busy: save.isPending || remove.isPending,
    problem: save.error ?? remove.error,
    async move(rowId: string, by: -1 | 1): Promise<void> {
      const row = programme.rows.find((one) => one.id === rowId)
      const position = (row?.position ?? 0) + by
      if (!row || position < 0 || position >= programme.rows.length) return
      const body = { revision: programme.revision, position, row: draftOf(row) }
      show(await save.mutateAsync({ params: { programmeId: programme.id, rowId }, body }))
    },
    async bind(rowId: string, bindings: Binding[]): Promise<void> {
      const row = programme.rows.find((one) => one.id === rowId)
      if (!row) return
      const body = { revision: programme.revision, position: row.position, row: { ...draftOf(row), bindings } }
      show(await save.mutateAsync({ params: { programmeId: programme.id, rowId }, body }))
    },
    async remove(rowId: string): Promise<void> {
      const params = { programmeId: programme.id, rowId }
      show(await remove.mutateAsync({ params, query: { revision: programme.revision } }))
    },
  }
}
