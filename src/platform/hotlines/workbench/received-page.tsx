import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { DataTable, DateText, DownloadButton, EmptyState, Page, Section, useMay } from '#ui/workbench/index.ts'
import { hotlineSources, standings } from '../contract/index.ts'
import type { Mounted } from './mounted.ts'

const optionsOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }))

/** 热线转来: every work order under its number, how far it is, and the replies that go back. */
export function receivedPage({ intake, home }: Mounted) {
  const { endpoints, module, noun, permissions, sources } = intake
  return function ReceivedPage() {
    const mayTake = useMay(permissions.take)
    const mayGiveKeys = useMay(permissions.keys)
    const upload = mayTake && (
      <Link to={`/${module}/hotline/new`}>
        <Button type="primary">上传工单表</Button>
      </Link>
    )
    return (
      <Page
        title={`热线转来的${noun}`}
        lead="一个工单编号只登记一次；答复按编号导出，交回热线。"
        breadcrumbs={[{ title: home.title, path: home.path }]}
        actions={
          <>
            {mayGiveKeys && (
              <Link to={`/${module}/hotline/keys`}>
                <Button>接口密钥</Button>
              </Link>
            )}
            <DownloadButton
              endpoint={endpoints.exportReplies}
              input={{ query: { standing: 'replied', format: 'xlsx' } }}
            >
              导出全部答复（XLSX）
            </DownloadButton>
            {upload}
          </>
        }
      >
        <Section>
          <DataTable
            name={`${module}.hotline`}
            label={`热线转来的${noun}`}
            endpoint={endpoints.listReceived}
            exportEndpoint={endpoints.exportReplies}
            keyOf={(one) => one.id}
            pathOf={(one) => one.link ?? `/${module}/hotline`}
            searchPlaceholder="工单编号"
            filters={[
              {
                kind: 'choice',
                key: 'source',
                label: '来源',
                options: sources.map((value) => ({ value, label: hotlineSources[value] })),
              },
              { kind: 'choice', key: 'standing', label: '办理情况', options: optionsOf(standings) },
              { kind: 'day', key: 'from', label: '收到日期从' },
              { kind: 'day', key: 'to', label: '到' },
            ]}
            defaultSort="-receivedAt"
            columns={[
              { key: 'number', title: '工单编号', width: 200, render: (one) => one.number },
              { key: 'source', title: '来源', render: (one) => one.source },
              { key: 'unit', title: '承办单位', render: (one) => one.organisationName },
              {
                key: 'receivedAt',
                title: '收到',
                sort: 'receivedAt',
                render: (one) => <DateText value={one.receivedAt} />,
              },
              { key: 'standing', title: '办理情况', render: (one) => standings[one.standing] },
              { key: 'state', title: '状态', render: (one) => one.stateText },
              {
                key: 'replied',
                title: '答复日期',
                render: (one) => (one.repliedOn ? <DateText value={one.repliedOn} /> : '—'),
              },
              { key: 'by', title: '怎样收到', render: (one) => one.cameBy },
            ]}
            empty={
              <EmptyState
                title="还没有热线转来的工单"
                next="从热线平台导出表格后上传，列名不限；也可以由热线平台凭密钥直接报送"
                action={upload}
              />
            }
          />
        </Section>
      </Page>
    )
  }
}
