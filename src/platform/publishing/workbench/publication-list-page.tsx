import { DataTable, DateText, EmptyState, Page, Section } from '#ui/workbench/index.ts'
import { listPublications, publicationScopeTexts, publicationStateTexts } from '../contract/index.ts'
import { StateTag } from './state-tag.tsx'

const states = Object.entries(publicationStateTexts).map(([value, label]) => ({ value, label }))

/** 发布审核: everything on its way to the public, or there already. */
export function PublicationListPage() {
  return (
    <Page
      title="发布审核"
      lead="起草 → 法制审核 → 保密及个人信息审查 → 负责人签发 → 公布；每一步由不同于起草人的人办理。"
    >
      <Section>
        <DataTable
          name="publishing.publications"
          label="发布件列表"
          endpoint={listPublications}
          keyOf={(publication) => publication.id}
          pathOf={(publication) => `/publications/${publication.id}`}
          searchPlaceholder="标题"
          filters={[
            { kind: 'choice', key: 'waitingFor', label: '由谁办理', options: [{ value: 'me', label: '等我办理' }] },
            { kind: 'choice', key: 'state', label: '状态', options: states },
          ]}
          defaultSort="-changedAt"
          columns={[
            { key: 'title', title: '标题', render: (publication) => publication.title },
            { key: 'unit', title: '发布单位', render: (publication) => publication.organisationName },
            { key: 'state', title: '状态', render: ({ state }) => <StateTag state={state} /> },
            { key: 'scope', title: '公开范围', render: ({ scope }) => publicationScopeTexts[scope] },
            { key: 'drafter', title: '起草人', render: ({ draftedBy }) => draftedBy.name },
            {
              key: 'changedAt',
              title: '最近办理',
              sort: 'changedAt',
              render: (publication) => <DateText value={publication.changedAt} />,
            },
            {
              key: 'publishedAt',
              title: '公布时间',
              hidden: true,
              render: (publication) => <DateText value={publication.publishedAt} />,
            },
          ]}
          empty={
            <EmptyState title="还没有发布件" next="在年度方案、考评结果等页面办理“送发布审核”后，发布件会出现在这里" />
          }
        />
      </Section>
    </Page>
  )
}
