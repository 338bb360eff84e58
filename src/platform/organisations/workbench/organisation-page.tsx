import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import {
  DataTable,
  DateText,
  EmptyState,
  Page,
  queryFor,
  QueryView,
  Section,
  useMay,
  usePathParameter,
} from '#ui/workbench/index.ts'
import { codeKinds, listOrganisations, organisationKinds, showOrganisation } from '../contract/index.ts'
import { ChangeOrganisation } from './change/change-organisation.tsx'
import { OrganisationChronicle } from './organisation-chronicle.tsx'
import { list } from './organisation-texts.ts'

/** One unit: what it is, what it was, whom it belongs to, who guides it. */
export function OrganisationPage() {
  const organisationId = usePathParameter('organisationId')
  const query = useQuery(queryFor(showOrganisation, { params: { organisationId } }))
  const mayManage = useMay('organisations.manage')
  return (
    <QueryView query={query}>
      {(organisation) => (
        <Page
          title={organisation.name}
          breadcrumbs={[list]}
          tags={
            <>
              <Tag>{organisationKinds[organisation.kind]}</Tag>
              {organisation.abolishedOn && <Tag color="default">{organisation.abolishedOn} 撤销</Tag>}
            </>
          }
          actions={mayManage && !organisation.abolishedOn && <ChangeOrganisation organisation={organisation} />}
        >
          <Section title="基本情况">
            <dl className="facts">
              <div>
                <dt>简称</dt>
                <dd>{organisation.shortName ?? '—'}</dd>
              </div>
              <div>
                <dt>上级</dt>
                <dd>
                  {organisation.parentId ? (
                    <Link to={`/organisations/${organisation.parentId}`}>{organisation.parentName}</Link>
                  ) : (
                    '—'
                  )}
                </dd>
              </div>
              <div>
                <dt>编号</dt>
                <dd>
                  {organisation.code ?? '—'}{' '}
                  {organisation.codeKind && <span className="quiet">{codeKinds[organisation.codeKind]}</span>}
                </dd>
              </div>
              <div>
                <dt>设立</dt>
                <dd>
                  <DateText value={organisation.establishedOn} />
                </dd>
              </div>
            </dl>
          </Section>
          <OrganisationChronicle organisation={organisation} mayManage={mayManage} />
          <Section title="本单位及下级">
            <DataTable
              name="organisations.within"
              label="下级单位"
              endpoint={listOrganisations}
              input={{ query: { within: organisation.id } }}
              keyOf={(unit) => unit.id}
              pathOf={(unit) => `/organisations/${unit.id}`}
              defaultPageSize={20}
              columns={[
                { key: 'name', title: '名称', render: (unit) => unit.name },
                { key: 'kind', title: '类别', render: (unit) => organisationKinds[unit.kind] },
                { key: 'parent', title: '上级', render: (unit) => unit.parentName ?? '—' },
              ]}
              empty={<EmptyState title="没有现有的下级单位" />}
            />
          </Section>
        </Page>
      )}
    </QueryView>
  )
}
