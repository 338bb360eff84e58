import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import {
  EmptyState,
  mutationFor,
  Page,
  ProblemAlert,
  queryFor,
  QueryView,
  Section,
  usePathParameter,
} from '#ui/workbench/index.ts'
import { confirmGroup, proposeGroups, type ProposedGroup } from '../contract/index.ts'
import './consultations.css'

/** 归并相同意见: the texts propose, a person decides; then they are answered as one. */
export function GroupPage() {
  const consultationId = usePathParameter('consultationId')
  const proposals = useQuery(queryFor(proposeGroups, { params: { consultationId } }))
  return (
    <Page
      title="归并相同意见"
      lead="按文字相近提出，由您确认。归并后在意见列表按组筛选，一次答复；拿不准的不要归并。"
      breadcrumbs={[
        { title: '意见征集', path: '/consultations' },
        { title: '意见', path: `/consultations/${consultationId}/opinions` },
      ]}
    >
      <QueryView query={proposals}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="没有相近的意见" next="新的意见进来后会再次比较；已归并、已答复的不再列出" />
          ) : (
            items.map((group) => (
              <GroupCard key={group.opinions[0]!.id} consultationId={consultationId} group={group} />
            ))
          )
        }
      </QueryView>
    </Page>
  )
}

function GroupCard({ consultationId, group }: { consultationId: string; group: ProposedGroup }) {
  const confirm = useMutation(mutationFor(confirmGroup))
  const [label, setLabel] = useState(group.label)
  const [chosen, setChosen] = useState<readonly string[]>(group.opinions.map(({ id }) => id))
  const shown = group.opinions.slice(0, 50)
  const toggle = (id: string, isChosen: boolean) =>
    setChosen((before) => (isChosen ? [...before, id] : before.filter((one) => one !== id)))
  return (
    <Section
      title={`${group.clauseTitle ?? '总体'}：${group.opinions.length} 条，相近度 ${Math.round(group.similarity * 100)}%`}
    >
      <ul className="plain-list">
        {shown.map(({ id, text }) => (
          <li key={id}>
            <Checkbox checked={chosen.includes(id)} onChange={(event) => toggle(id, event.target.checked)}>
              {text}
            </Checkbox>
          </li>
        ))}
        {group.opinions.length > shown.length && <li>……其余 {group.opinions.length - shown.length} 条一并归入</li>}
      </ul>
      <ProblemAlert problem={confirm.error} />
      <div className="row">
        <Input
          aria-label="这一组意见的概括"
          value={label}
          maxLength={100}
          onChange={(event) => setLabel(event.target.value)}
        />
        <Button
          type="primary"
          disabled={chosen.length < 2 || label.trim() === ''}
          loading={confirm.isPending}
          onClick={() => confirm.mutate({ params: { consultationId }, body: { label, opinionIds: [...chosen] } })}
        >
          确认 {chosen.length} 条为一组
        </Button>
      </div>
    </Section>
  )
}
