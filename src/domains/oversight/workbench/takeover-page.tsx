import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { Problem } from '#base/http/contract.ts'
import { DueTag, EmptyState, Page, queryFor, QueryView, Section, useSession } from '#ui/workbench/index.ts'
import { showTakeover, type Takeover } from '../contract/index.ts'
import { Contacts } from './takeover/contacts.tsx'
import { TakeoverRowCard } from './takeover/takeover-row-card.tsx'
import './oversight.css'

/** 上岗即接手: what a new clerk of a unit must know, on one page. */
export function TakeoverPage() {
  const { organisationId, programmeId } = useSearch({ strict: false }) as Record<string, string | undefined>
  const query = { ...(organisationId ? { organisationId } : {}), ...(programmeId ? { programmeId } : {}) }
  const takeover = useQuery(queryFor(showTakeover, { query }))
  if (takeover.error instanceof Problem && takeover.error.code === 'oversight.no-programme')
    return (
      <Page title="上岗即接手">
        <Section>
          <EmptyState
            title="本单位没有执行中的年度方案任务"
            next="这一页给报送单位的新经办人看：上级方案印发到本单位后，逐项列出去年怎么做、今年还差什么、有事找谁"
          />
        </Section>
      </Page>
    )
  return <QueryView query={takeover}>{(found) => <TakeoverView takeover={found} />}</QueryView>
}

function TakeoverView({ takeover }: { takeover: Takeover }) {
  const { programme } = takeover
  const hasEarlier = takeover.rows.some((row) => row.earlier)
  return (
    <Page
      title="上岗即接手"
      lead={`${takeover.organisationName} · ${programme.title}${programme.docNumber ? `（${programme.docNumber}）` : ''} · ${programme.issuerName}`}
      actions={
        <>
          <Choices takeover={takeover} />
          <Button onClick={() => window.print()}>打印</Button>
        </>
      }
    >
      <div className="two-columns">
        <Section title={`还没完成的（${takeover.openDays.length}）`}>
          {takeover.openDays.length ? (
            <ul className="lines">
              {takeover.openDays.map((day) => (
                <li key={day.taskId}>
                  <Link to={`/tasks/${day.taskId}`}>
                    {day.code} {day.name}
                  </Link>
                  <DueTag dueOn={day.dueOn} />
                </li>
              ))}
            </ul>
          ) : (
            <EmptyState title="任务都已报送" next="下一步等待接收和考评" />
          )}
        </Section>
        <Section title="有事找谁">
          <Contacts contacts={takeover.contacts} />
        </Section>
      </div>
      <Section title={`逐项情况（${takeover.rows.length}）`}>
        {!hasEarlier && <p className="quiet">这个制定单位没有更早的方案，或本单位当年没有报送，没有去年的材料可看。</p>}
        {takeover.rows.map((row) => (
          <TakeoverRowCard key={row.rowId} row={row} saysNoEarlier={hasEarlier} />
        ))}
      </Section>
    </Page>
  )
}

function Choices({ takeover }: { takeover: Takeover }) {
  const navigate = useNavigate()
  const units = [...new Map(useSession().posts.map((post) => [post.organisationId, post.organisationName]))]
  const programmes = [takeover.programme, ...takeover.otherProgrammes]
  const go = (search: Record<string, string>) => void navigate({ to: '.', search: search as never })
  return (
    <>
      {units.length > 1 && (
        <Select
          aria-label="单位"
          value={takeover.organisationId}
          options={units.map(([value, label]) => ({ value, label }))}
          onChange={(organisationId: string) => go({ organisationId })}
        />
      )}
      {programmes.length > 1 && (
        <Select
          aria-label="年度方案"
          value={takeover.programme.id}
          popupMatchSelectWidth={false}
          style={{ maxWidth: 320 }}
          options={programmes.map((one) => ({ value: one.id, label: one.title }))}
          onChange={(programmeId: string) => go({ organisationId: takeover.organisationId, programmeId })}
        />
      )}
    </>
  )
}
