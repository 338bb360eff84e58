import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Tree } from 'antd'
import { DayInput, EmptyState, Page, queryFor, QueryView, Section } from '#ui/workbench/index.ts'
import { organisationKinds, showTree } from '../contract/index.ts'
import { list } from './organisation-texts.ts'
import { nestTree, type Branch } from './tree.ts'

/** 机构树: as it stands today, or as it stood on any day. */
export function OrganisationTreePage() {
  const search: { on?: string } = useSearch({ strict: false })
  const navigate = useNavigate()
  const query = useQuery(queryFor(showTree, { query: search.on ? { on: search.on } : {} }))
  return (
    <Page title="机构树" breadcrumbs={[list]} lead="选择一个日期，可查看当天的名称和隶属关系。">
      <Section
        title={query.data ? `${query.data.on} 的机构` : '机构'}
        actions={
          <DayInput
            label="查看哪一天"
            value={search.on ?? query.data?.on}
            onChange={(on) => void navigate({ to: '.', search: on ? { on } : {}, replace: true })}
          />
        }
      >
        <QueryView query={query}>
          {({ nodes }) =>
            nodes.length === 0 ? (
              <EmptyState title="这一天还没有机构" next="请换一个日期" />
            ) : (
              <Tree
                key={query.data?.on}
                showLine
                blockNode
                selectable={false}
                treeData={nestTree(nodes).map(branchOf)}
                defaultExpandedKeys={nodes.filter((node) => node.parentId === null).map((node) => node.id)}
              />
            )
          }
        </QueryView>
      </Section>
    </Page>
  )
}

interface TreeItem {
  readonly key: string
  readonly title: React.ReactNode
  readonly children: TreeItem[]
}

function branchOf(branch: Branch): TreeItem {
  return {
    key: branch.id,
    title: (
      <>
        <Link to={`/organisations/${branch.id}`}>{branch.name}</Link>{' '}
        <span className="quiet">{organisationKinds[branch.kind]}</span>
      </>
    ),
    children: branch.children.map(branchOf),
  }
}
