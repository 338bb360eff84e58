import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { DataTable, DateText, EmptyState, Page, Section, useMay } from '#ui/workbench/index.ts'
import { guidanceModes, listSeasons } from '../../contract/index.ts'
import { tradeText } from '../../domain/index.ts'

/** 提醒季节: when in each year the firms of a trade are told of what. */
export function SeasonListPage() {
  const mayRecord = useMay('guidance.record')
  const create = mayRecord && (
    <Link to="/guidance/seasons/new">
      <Button type="primary" icon={<PlusOutlined />}>
        登记提醒季节
      </Button>
    </Link>
  )
  return (
    <Page
      title="提醒季节"
      lead="汛期、冬季取暖、中高考、节前：到提前的天数，名单自动备好，出现在经办人的今日里；由人核对后才发出。"
      breadcrumbs={[{ title: '成批指导', path: '/guidance/campaigns' }]}
      actions={create}
    >
      <Section>
        <DataTable
          name="guidance.seasons"
          label="提醒季节列表"
          endpoint={listSeasons}
          keyOf={(one) => one.id}
          pathOf={(one) => `/guidance/seasons/${one.id}`}
          searchPlaceholder="名称"
          filters={[{ kind: 'given', key: 'organisationId', label: '只看一个单位' }]}
          defaultSort="begins"
          columns={[
            { key: 'name', title: '名称', render: (one) => one.name },
            { key: 'window', title: '每年', sort: 'begins', render: (one) => `${one.begins} 至 ${one.ends}` },
            { key: 'trade', title: '行业', render: (one) => tradeText(one.tradeCode, one.tradeEdition) },
            { key: 'points', title: '风险点', render: (one) => one.points.map(({ name }) => name).join('、') },
            { key: 'mode', title: '方式', render: (one) => guidanceModes[one.mode] },
            {
              key: 'prepared',
              title: '下次备好名单',
              render: (one) => (one.isActive ? <DateText value={one.next.preparedOn} /> : '已停用'),
            },
            {
              key: 'campaign',
              title: '本次',
              render: (one) =>
                one.campaignId ? <Link to={`/guidance/campaigns/${one.campaignId}`}>已备好，去看</Link> : '未到时候',
            },
            { key: 'unit', title: '单位', render: (one) => one.organisationName },
          ]}
          empty={
            <EmptyState
              title="还没有提醒季节"
              next="把每年固定时候要提醒的事登记下来，到时候名单自动备好"
              action={create}
            />
          }
        />
      </Section>
    </Page>
  )
}
