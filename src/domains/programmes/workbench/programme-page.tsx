import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Page, queryFor, QueryView, Section, usePathParameter, Views } from '#ui/workbench/index.ts'
import { programmeStateTexts, showProgramme, type Programme } from '../contract/index.ts'
import { BurdenTable } from './burden/burden-table.tsx'
import { AddresseeTable } from './programme/addressee-table.tsx'
import { DifferenceView } from './programme/difference-view.tsx'
import { ProgrammeActions } from './programme/programme-actions.tsx'
import { RowTable } from './programme/row-table.tsx'
import { SettingsForm } from './programme/settings-form.tsx'
import { QuestionList } from './questions/question-list.tsx'
import { RowGrid } from './rows/row-grid.tsx'

/** 年度方案: its rows, what is still open, whom it addresses, and the way to 已印发. */
export function ProgrammePage() {
  const programmeId = usePathParameter('programmeId')
  const programme = useQuery(queryFor(showProgramme, { params: { programmeId } }))
  return <QueryView query={programme}>{(found) => <ProgrammeView programme={found} />}</QueryView>
}

function leadOf(programme: Programme): string {
  const { state, docNumber, issuedOn, openQuestions } = programme
  if (state !== 'draft') return `${docNumber} · 成文日期 ${issuedOn} · ${programme.organisationName}`
  if (openQuestions) return `还有 ${openQuestions} 项原文未写明，逐项确定后才能印发。`
  if (!programme.addressees.length) return '下一步：选择受文单位，然后印发。'
  return '可以印发：导出草稿到办公系统，取得文号和签发后在此登记。'
}

function ProgrammeView({ programme }: { programme: Programme }) {
  const acknowledged = programme.addressees.filter((unit) => unit.acknowledgedAt).length
  const [view, choose] = useState(programme.state === 'draft' && programme.openQuestions ? 'questions' : 'rows')
  return (
    <Page
      title={programme.title}
      lead={leadOf(programme)}
      tags={<span>{programmeStateTexts[programme.state]}</span>}
      breadcrumbs={[{ title: '年度方案', path: '/programmes' }]}
      actions={<ProgrammeActions programme={programme} />}
    >
      {programme.parentProgrammeId && (
        <p>
          据<Link to={`/programmes/${programme.parentProgrammeId}`}>上级方案</Link>编制
        </p>
      )}
      <Section>
        <Views
          active={view}
          choose={choose}
          items={[
            {
              key: 'rows',
              label: `任务表 ${programme.rows.length} 行`,
              children: programme.actions.includes('compose') ? (
                <RowGrid programme={programme} />
              ) : (
                <RowTable programme={programme} />
              ),
            },
            {
              key: 'questions',
              label: `待确定 ${programme.openQuestions}`,
              children: <QuestionList programme={programme} />,
            },
            {
              key: 'addressees',
              label: `受文单位 ${acknowledged}/${programme.addressees.length} 已签收`,
              children: <AddresseeTable programme={programme} />,
            },
            { key: 'difference', label: '与去年比较', children: <DifferenceView programme={programme} /> },
            ...(programme.state === 'draft'
              ? []
              : [{ key: 'burden', label: '填报负担', children: <BurdenTable programmeId={programme.id} /> }]),
            { key: 'settings', label: '规则设置', children: <SettingsForm programme={programme} /> },
          ]}
        />
      </Section>
    </Page>
  )
}
