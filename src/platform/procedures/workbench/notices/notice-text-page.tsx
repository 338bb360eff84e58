import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { AgainRuleSection } from '#platform/notifications/workbench/index.tsx'
import { Page, queryFor, QueryView, useOwnUnits } from '#ui/workbench/index.ts'
import type { DefinedCases } from '../../contract/index.ts'
import { noticesOf } from '../../domain/index.ts'
import { NoticeTextView } from './notice-text-view.tsx'

/** 通知用语: what parties are told on each occasion, in a unit's own words, with every version and the way back to the superior's. */
export function noticeTextPage(defined: DefinedCases) {
  const { endpoints, path, procedure } = defined
  const kinds = noticesOf(procedure)
  return function NoticeTextPage() {
    const units = useOwnUnits()
    const [organisationId, setUnit] = useState(units[0]?.value ?? '')
    const [notice, setNotice] = useState(kinds[0]?.id ?? '')
    const query = useQuery(queryFor(endpoints.noticeTexts, { query: { organisationId } }))
    return (
      <Page
        title={`${procedure.title}通知用语`}
        lead="发给同意接收通知的当事人的短信和邮件。改过的用语只管以后写出的通知；已经写出和发出的不变。"
        breadcrumbs={[{ title: procedure.title, path }]}
      >
        <QueryView query={query}>
          {({ items }) => {
            const changed = new Set(
              items.filter(({ isStandard, inheritedFrom }) => !isStandard && !inheritedFrom).map((one) => one.notice),
            )
            const text = items.find((one) => one.notice === notice)
            return (
              <>
                <div className="row">
                  {units.length > 1 && (
                    <Select aria-label="单位" value={organisationId} options={units} onChange={setUnit} />
                  )}
                  <Select
                    aria-label="哪一种通知"
                    showSearch={{ optionFilterProp: 'label' }}
                    value={notice}
                    popupMatchSelectWidth={false}
                    options={kinds.map(({ id, title }) => ({
                      value: id,
                      label: changed.has(id) ? `${title}（已改）` : title,
                    }))}
                    onChange={setNotice}
                  />
                </div>
                {text && <NoticeTextView defined={defined} text={text} key={`${organisationId}.${notice}`} />}
                <AgainRuleSection key={organisationId} organisationId={organisationId} />
              </>
            )
          }}
        </QueryView>
      </Page>
    )
  }
}
