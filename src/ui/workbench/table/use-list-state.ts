import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { readListState, writeListState, type ListShape, type ListState, type Search } from './list-state.ts'

/** The list's state, kept in the page's address: a link shows the same list, and 返回 returns to it. */
export function useListState(shape: ListShape): [ListState, (change: Partial<ListState>) => void] {
  const search: Search = useSearch({ strict: false })
  const navigate = useNavigate()
  const state = useMemo(
    () => readListState(search, shape),
    // oxlint-disable-next-line react/exhaustive-deps -- a shape is written inline by each page and never changes
    [search, shape.prefix],
  )
  function change(part: Partial<ListState>) {
    const turnsPage = 'page' in part || 'cursor' in part
    const next = { ...state, ...(turnsPage ? { cursor: undefined } : { page: 1, cursor: undefined }), ...part }
    void navigate({
      to: '.',
      search: (previous: Search) => writeListState(previous, next, shape),
      replace: !turnsPage,
      resetScroll: turnsPage,
    })
  }
  return [state, change]
}
