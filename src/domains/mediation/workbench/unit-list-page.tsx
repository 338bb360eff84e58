import { useQuery } from '@tanstack/react-query'
import { ListStandingPage } from '#platform/registers/workbench/index.tsx'
import { queryFor, QueryView, useMay, usePathParameter } from '#ui/workbench/index.ts'
import { publicLists, sendList, showListStanding, type PublicList } from '../contract/index.ts'

/** 名单公布 */
export function UnitListPage() {
  const list: PublicList = usePathParameter('list') === 'rooms' ? 'rooms' : 'mediators'
  const params = { organisationId: usePathParameter('organisationId'), list }
  const query = useQuery(queryFor(showListStanding, { params }))
  const maySend = useMay('mediation.manage-registers')
  return (
    <QueryView query={query}>
      {(standing) => (
        <ListStandingPage
          {...{ standing, maySend }}
          noun={publicLists[list]}
          above={{ title: list === 'rooms' ? '调解室' : '调解人员', path: `/mediation/${list}` }}
          send={{ endpoint: sendList, params }}
        />
      )}
    </QueryView>
  )
}
