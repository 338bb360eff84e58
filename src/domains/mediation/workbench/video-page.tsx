import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Input, Select } from 'antd'
import { useState } from 'react'
import {
  EmptyState,
  Field,
  momentText,
  Page,
  queryFor,
  QueryView,
  RecordForm,
  Section,
  useMay,
  useOwnUnits,
} from '#ui/workbench/index.ts'
import { setVideoLink, showVideoLink } from '../contract/index.ts'

/** 视频调解: the address of the unit's own video room, shown to the parties of online talks by their codes. */
export function VideoPage() {
  const units = useOwnUnits()
  // Opened from a case, it is about the unit of that case, which may lie below one's own.
  const { organisationId: asked }: { organisationId?: string } = useSearch({ strict: false })
  const [organisationId, setUnit] = useState(asked ?? units[0]?.value)
  return (
    <Page
      title="视频调解"
      lead="填写本单位视频会议室的链接。方式为“网上”的调解安排会把它显示给各方；当事人凭自己的查询码看到。"
      breadcrumbs={[{ title: '调解案件', path: '/mediation/cases' }]}
    >
      <Section>
        {organisationId ? (
          <div className="stack">
            {!asked && units.length > 1 && (
              <Select aria-label="单位" value={organisationId} options={units} onChange={setUnit} />
            )}
            <LinkForm key={organisationId} organisationId={organisationId} />
          </div>
        ) : (
          <EmptyState title="您没有单位职务" next="请用单位账号登录" />
        )}
      </Section>
    </Page>
  )
}

function LinkForm({ organisationId }: { organisationId: string }) {
  const mayChange = useMay('mediation.lead-cases')
  const query = useQuery(queryFor(showVideoLink, { query: { organisationId } }))
  return (
    <QueryView query={query}>
      {({ organisationName, link, changedByName, changedAt, revision }) => (
        <div className="stack">
          <p>
            {organisationName}：
            {link ? (
              <>
                <a href={link} target="_blank" rel="noreferrer">
                  {link}
                </a>
              </>
            ) : (
              '没有设置，网上调解只用文字调解室。'
            )}
            {changedByName && changedAt && (
              <span className="quiet">
                {' '}
                {changedByName} {momentText(changedAt)} 改
              </span>
            )}
          </p>
          {mayChange ? (
            <RecordForm
              key={revision}
              name="mediation.video-link"
              endpoint={setVideoLink}
              initial={{ link }}
              toBody={({ link: typed }) => ({ link: String(typed ?? '').trim(), organisationId, revision })}
              submitText="保存"
              doneText="已保存"
              draft={false}
            >
              <Field name="link" label="链接" hint="以 https:// 开头；不用视频的留空">
                <Input maxLength={300} inputMode="url" />
              </Field>
            </RecordForm>
          ) : (
            <p className="quiet">由审核人或单位负责人修改。</p>
          )}
        </div>
      )}
    </QueryView>
  )
}
