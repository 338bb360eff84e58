import { useQuery } from '@tanstack/react-query'
import { ListStandingPage } from '#platform/registers/workbench/index.tsx'
import { queryFor, QueryView, useMay, usePathParameter } from '#ui/workbench/index.ts'
import { sendExemptionList, showListStanding } from '../contract/index.ts'

/** 清单和公布 */
export function UnitListPage() {
  const params = { organisationId: usePathParameter('organisationId') }
  const query = useQuery(queryFor(showListStanding, { params }))
  const maySend = useMay('exemptions.edit')
  return (
    <QueryView query={query}>
      {(standing) => (
        <ListStandingPage
          {...{ standing, maySend }}
          noun="免罚清单"
          above={{ title: '免罚清单', path: '/exemptions' }}
          send={{ endpoint: sendExemptionList, params }}
        />
      )}
    </QueryView>
  )
}
