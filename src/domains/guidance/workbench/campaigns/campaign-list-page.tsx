import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { DataTable, DateText, EmptyState, Page, Section, useMay } from '#ui/workbench/index.ts'
import { campaignStates, guidanceModes, listCampaigns, type FirmCounts } from '../../contract/index.ts'
import { tradeText } from '../../domain/index.ts'
import { choices } from '../choices.ts'

/** 成批指导: what was told to the firms of a trade, and what is prepared. */
export function CampaignListPage() {
  const mayRecord = useMay('guidance.record')
  const create = mayRecord && (
    <Link to="/guidance/campaigns/new">
      <Button type="primary" icon={<PlusOutlined />}>
        准备成批指导
      </Button>
    </Link>
  )
  return (
    <Page
      title="成批指导"
      lead="同一行业常见的问题，一次告知该告知的各户；近期已告知的自动跳过，每户一份有编号的指导书。"
      actions={
        <>
          <Link to="/guidance/seasons">
            <Button>提醒季节</Button>
          </Link>
          <Link to="/guidance/settings">
            <Button>设置</Button>
          </Link>
          {create}
        </>
      }
    >
      <Section>
        <DataTable
          name="guidance.campaigns"
          label="成批指导列表"
          endpoint={listCampaigns}
          keyOf={(one) => one.id}
          pathOf={(one) => `/guidance/campaigns/${one.id}`}
          searchPlaceholder="名称"
          filters={[
            { kind: 'choice', key: 'state', label: '状态', options: choices(campaignStates) },
            { kind: 'given', key: 'organisationId', label: '只看一个单位' },
          ]}
          defaultSort="-createdAt"
          columns={[
            { key: 'title', title: '名称', width: 280, render: (one) => one.title },
            { key: 'state', title: '状态', render: (one) => campaignStates[one.state] },
            { key: 'trade', title: '行业', render: (one) => tradeText(one.tradeCode, one.tradeEdition) },
            { key: 'mode', title: '方式', render: (one) => guidanceModes[one.mode] },
            { key: 'firms', title: '各户', render: (one) => firmsText(one.counts) },
            { key: 'season', title: '季节', render: (one) => one.seasonName ?? '—' },
            { key: 'unit', title: '单位', render: (one) => one.organisationName },
            {
              key: 'createdAt',
              title: '准备',
              sort: 'createdAt',
              render: (one) => <DateText value={one.createdAt.slice(0, 10)} />,
            },
          ]}
          empty={
            <EmptyState
              title="还没有成批指导"
              next="从风险点的“按行业成批指导”开始；每年固定的时候要提醒的，登记为提醒季节"
              action={create}
            />
          }
        />
      </Section>
    </Page>
  )
}

export function firmsText({ waiting, issued, failed, undone, delivered }: FirmCounts): string {
  const parts = [
    issued && `出具 ${issued} 户`,
    issued && `送达 ${delivered} 户`,
    waiting && `等待 ${waiting} 户`,
    failed && `没有办成 ${failed} 户`,
    undone && `撤回 ${undone} 户`,
  ].filter(Boolean)
  return parts.join('，') || '名单未定'
}
