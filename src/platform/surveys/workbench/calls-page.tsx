import { useQuery } from '@tanstack/react-query'
import { Alert, Select, Tag } from 'antd'
import { useState } from 'react'
import { EmptyState, Page, queryFor, QueryView, Section, useMay, usePathParameter } from '#ui/workbench/index.ts'
import { listRespondents, showScript, surveyStateTexts, type Respondent, type SurveyScript } from '../contract/index.ts'
import { ContactCard } from './calls/contact-card.tsx'
import { inCallingOrder, nextAfter } from './calls/calling-order.ts'
import { respondentStateTexts } from './people/respondent-texts.ts'

/** 电话调查: one contact at a time, for a person with a phone in the hand. */
export function CallsPage() {
  const surveyId = usePathParameter('surveyId')
  const script = useQuery(queryFor(showScript, { params: { surveyId } }))
  const people = useQuery(queryFor(listRespondents, { params: { surveyId } }))
  return (
    <QueryView query={script}>
      {(found) => <QueryView query={people}>{({ items }) => <Calls script={found} people={items} />}</QueryView>}
    </QueryView>
  )
}

type People = readonly Respondent[]

function Calls({ script, people }: { script: SurveyScript; people: People }) {
  const mayRun = useMay('surveys.run')
  const [chosen, setChosen] = useState<string>()
  const current = people.find(({ id }) => id === chosen) ?? inCallingOrder(people)[0]
  const count = (state: People[number]['state']) => people.filter((one) => one.state === state).length
  return (
    <Page
      title={script.title}
      lead={`${script.organisationName}：已评 ${count('answered')}，待调查 ${count('waiting')}，已联系未评 ${count('reached')}，联系不上 ${count('unreachable')}，共 ${people.length} 人`}
      tags={<Tag>{surveyStateTexts[script.state]}</Tag>}
      breadcrumbs={[
        { title: '调查测评', path: '/surveys' },
        ...(mayRun ? [{ title: '调查情况', path: `/surveys/${script.id}` }] : []),
      ]}
    >
      {script.state !== 'open' && (
        <Alert
          type="info"
          showIcon
          className="problem"
          title={script.state === 'draft' ? '调查还没有开始，开始以后才能拨打' : '调查已经结束，不再拨打'}
        />
      )}
      {people.length > 0 && (
        <Select
          className="filter-field problem"
          aria-label="选择受访者"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="选择受访者"
          value={current?.id ?? null}
          onChange={(id: string | null) => setChosen(id ?? undefined)}
          options={people.map((one) => ({
            value: one.id,
            label: `${one.label}（${respondentStateTexts[one.state]}）`,
          }))}
        />
      )}
      {current && script.state === 'open' ? (
        <ContactCard
          key={current.id}
          script={script}
          person={current}
          next={() => {
            setChosen(nextAfter(people, current.id)?.id)
            window.scrollTo({ top: 0 })
          }}
        />
      ) : (
        <Section>
          {people.length === 0 ? (
            <EmptyState title="还没有受访者" next="名单由被测评单位提供或随机抽取" />
          ) : (
            <EmptyState title={script.state === 'open' ? '名单已全部联系' : '现在没有可拨打的受访者'} />
          )}
        </Section>
      )}
    </Page>
  )
}
