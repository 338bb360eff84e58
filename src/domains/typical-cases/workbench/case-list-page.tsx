import { useQuery } from '@tanstack/react-query'
import { publicationStateTexts } from '#platform/publishing/contract/index.ts'
import {
  DataTable,
  DateText,
  DownloadButton,
  EmptyState,
  Page,
  queryFor,
  QueryView,
  Section,
} from '#ui/workbench/index.ts'
import { exportTypicalCases, listCaseWorks, listTypicalCases } from '../contract/index.ts'
import { CaseProgress } from './case-progress.tsx'

/** 典型案例 of all units within reach. */
export function CaseListPage() {
  const works = useQuery(queryFor(listCaseWorks, {}))
  return (
    <Page title="典型案例" lead="把做得好的工作写给别人看：先隐去当事人，左右对照核对，再送发布审核。">
      <CaseProgress />
      <Section>
        <QueryView query={works}>
          {(kinds) => (
            <DataTable
              name="typical-cases.cases"
              label="典型案例列表"
              endpoint={listTypicalCases}
              exportEndpoint={exportTypicalCases}
              tools={excelTool}
              keyOf={(one) => one.id}
              pathOf={(one) => `/typical-cases/${one.id}`}
              searchPlaceholder="标题、来自哪条记录"
              filters={[
                {
                  kind: 'choice',
                  key: 'work',
                  label: '工作类别',
                  options: kinds.map(({ key, text }) => ({ value: key, label: text })),
                },
                { kind: 'given', key: 'organisationId', label: '只看一个单位' },
                { kind: 'given', key: 'year', label: '只看一年' },
              ]}
              defaultSort="-changedAt"
              columns={[
                { key: 'title', title: '标题', width: 300, render: (one) => one.title },
                { key: 'work', title: '工作类别', render: (one) => one.work },
                { key: 'record', title: '来自', render: (one) => one.recordLabel },
                { key: 'unit', title: '单位', render: (one) => one.organisationName },
                {
                  key: 'state',
                  title: '状态',
                  render: (one) => (one.publicationState ? publicationStateTexts[one.publicationState] : '编写中'),
                },
                {
                  key: 'changedAt',
                  title: '修改',
                  sort: 'changedAt',
                  render: (one) => <DateText value={one.changedAt.slice(0, 10)} />,
                },
              ]}
              empty={
                <EmptyState
                  title="还没有典型案例"
                  next="打开一件做得好的行政指导、调解或一个风险点，按“写成典型案例”"
                />
              }
            />
          )}
        </QueryView>
      </Section>
    </Page>
  )
}

/** The list as a workbook, beside the plain export; page and order stay behind. */
const excelTool = ({ page: _page, pageSize: _size, sort: _sort, ...filters }: Record<string, unknown>) => (
  <DownloadButton endpoint={exportTypicalCases} input={{ query: { ...filters, format: 'xlsx' } }}>
    导出 Excel
  </DownloadButton>
)
