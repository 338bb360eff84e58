import { useQuery } from '@tanstack/react-query'
import { queryFor } from '#ui/workbench/index.ts'
import { countUnread } from '../contract/index.ts'

/** Asked again after each write and when the window comes back; asking by the clock would keep a session alive for ever. */
export function useUnreadCount(): number | undefined {
  return useQuery(queryFor(countUnread, {})).data?.count
}
