import { BarChartOutlined, ClockCircleOutlined, MessageOutlined, PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { DataTable, DateText, DownloadButton, EmptyState, Page, Section, useMay } from '#ui/workbench/index.ts'
import type { DefinedCases } from '../contract/index.ts'
import { ClockTag } from './clock-tag.tsx'
import { SavedViews } from './saved-views.tsx'

/** The cases of a procedure: search, filters, saved views, export. */
export function caseListPage(defined: DefinedCases) {
  const { path, permissions, procedure, endpoints } = defined
  const { title, noun } = procedure
  const states = new Map(procedure.editions.flatMap((edition) => edition.states.map(({ id, text }) => [id, text])))
  const exportTool = (query: Record<string, unknown>) => <ExportExcel defined={defined} query={query} />
  return function CaseListPage() {
    const create = useMay(permissions.open) && (
      <Link to={`${path}/new`}>
        <Button type="primary" icon={<PlusOutlined />}>
          新建{noun}
        </Button>
      </Link>
    )
    const statistics = (
      <Link to={`${path}/statistics`}>
        <Button icon={<BarChartOutlined />}>统计</Button>
      </Link>
    )
    const limits = (
      <Link to={`${path}/limits`}>
        <Button icon={<ClockCircleOutlined />}>办理期限</Button>
      </Link>
    )
    const notices = (
      <Link to={`${path}/notice-texts`}>
        <Button icon={<MessageOutlined />}>通知用语</Button>
      </Link>
    )
    return (
      <Page
        title={title}
        actions={
          <>
            {statistics}
            {limits}
            {notices}
            {create}
          </>
        }
      >
        <Section>
          <SavedViews defined={defined} />
          <DataTable
            name={procedure.kind}
            label={`${title}列表`}
            endpoint={endpoints.list}
            exportEndpoint={endpoints.export}
            keyOf={(one) => one.id}
            pathOf={(one) => `${path}/${one.id}`}
            searchPlaceholder="标题、编号、来源编号、当事人"
            filters={[
              {
                kind: 'choice',
                key: 'part',
                label: '范围',
                options: [
                  { value: 'mine', label: '我经办的' },
                  { value: 'shared', label: '其他单位请我看的' },
                ],
              },
              {
                kind: 'choice',
                key: 'state',
                label: '状态',
                options: [...states].map(([value, label]) => ({ value, label })),
              },
              {
                kind: 'choice',
                key: 'closed',
                label: '办结',
                options: [
                  { value: 'no', label: '未办结' },
                  { value: 'yes', label: '已办结' },
                ],
              },
              { kind: 'choice', key: 'overdue', label: '超期', options: [{ value: 'yes', label: '已超期' }] },
              { kind: 'day', key: 'openedFrom', label: '立案自' },
              { kind: 'day', key: 'openedTo', label: '立案至' },
              { kind: 'given', key: 'organisationId', label: '单位' },
            ]}
            defaultSort="-openedOn"
            tools={exportTool}
            columns={[
              { key: 'title', title: '标题', width: 300, render: (one) => one.title },
              { key: 'number', title: '编号', render: (one) => one.number },
              { key: 'state', title: '状态', render: (one) => one.stateText },
              { key: 'due', title: '期限', sort: 'dueOn', render: (one) => <ClockTag {...one} /> },
              { key: 'parties', title: '当事人', render: (one) => one.parties || '—' },
              { key: 'unit', title: '单位', render: (one) => one.organisationName },
              { key: 'handler', title: '经办人', render: (one) => one.handlerName ?? '待分派' },
              {
                key: 'openedOn',
                title: '立案',
                sort: 'openedOn',
                render: (one) => <DateText value={one.openedOn} />,
              },
            ]}
            empty={<EmptyState title={`还没有${noun}`} next="窗口、电话或依职权发起的，在这里新建" action={create} />}
          />
        </Section>
      </Page>
    )
  }
}

function ExportExcel({ defined, query }: { defined: DefinedCases; query: Record<string, unknown> }) {
  return (
    <DownloadButton endpoint={defined.endpoints.export} input={{ query: { ...filtersOf(query), format: 'xlsx' } }}>
      导出 Excel
    </DownloadButton>
  )
}

/** The list's words and filters, without page and order. */
function filtersOf({
  page: _page,
  pageSize: _size,
  sort: _sort,
  cursor: _cursor,
  ...filters
}: Record<string, unknown>) {
  return filters
}
