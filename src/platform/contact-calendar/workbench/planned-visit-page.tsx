import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Input, Tag } from 'antd'
import { CounterpartyName } from '#platform/counterparties/workbench/index.tsx'
import {
  ActionBar,
  DayInput,
  dayWithWeekday,
  Field,
  mutationFor,
  Page,
  queryFor,
  QueryView,
  RecordForm,
  Section,
  usePathParameter,
} from '#ui/workbench/index.ts'
import {
  cancelVisit,
  finishVisit,
  moveVisit,
  showPlannedVisit,
  visitKinds,
  visitStates,
  type PlannedVisit,
} from '../contract/index.ts'
import { DateRequests } from './date-requests.tsx'
import { HourFields } from './hour-fields.tsx'
import { ProposalCard } from './proposal-card.tsx'

/** One planned visit: whom, when, what the firm asked, who else wants to come. */
export function PlannedVisitPage() {
  const plannedVisitId = usePathParameter('plannedVisitId')
  const query = useQuery(queryFor(showPlannedVisit, { params: { plannedVisitId } }))
  return <QueryView query={query}>{(visit) => <VisitView visit={visit} />}</QueryView>
}

function VisitView({ visit }: { visit: PlannedVisit }) {
  const hours = [visit.from, visit.until].filter(Boolean).join('—')
  return (
    <Page
      title={`${visit.counterpartyName}：${visit.topic}`}
      tags={<Tag>{visitStates[visit.state]}</Tag>}
      breadcrumbs={[{ title: '入企日历', path: '/contact-calendar' }]}
    >
      {visit.cancelledBecause && <Alert type="warning" showIcon title={`已取消：${visit.cancelledBecause}`} />}
      {visit.mayChange && <Ending visit={visit} />}
      {visit.proposals.map((one) => (
        <Section key={one.id} title="合并走访">
          <ProposalCard proposal={one} />
        </Section>
      ))}
      <DateRequests visit={visit} />
      <Section>
        <dl className="facts">
          <div>
            <dt>商户</dt>
            <dd>
              <CounterpartyName id={visit.counterpartyId} name={visit.counterpartyName} />{' '}
              <Link to="/contact-calendar" search={{ counterpartyId: visit.counterpartyId } as never}>
                只看这一户的日历
              </Link>
            </dd>
          </div>
          <div>
            <dt>时间</dt>
            <dd>
              {dayWithWeekday(visit.on)} {hours}
            </dd>
          </div>
          <div>
            <dt>去做什么</dt>
            <dd>{visitKinds[visit.kind]}</dd>
          </div>
          <div>
            <dt>单位</dt>
            <dd>
              {visit.organisationName}
              {visit.officers && `，${visit.officers}`}
            </dd>
          </div>
          <div>
            <dt>走访编号</dt>
            <dd>
              <strong>{visit.code}</strong>
              <p className="quiet">
                约时间时告诉商户：打开 <a href={`/visits/${visit.code}`}>本站“约好的走访”</a>
                ，输入编号就能看到，也能申请换个时间。
              </p>
            </dd>
          </div>
          <div>
            <dt>安排人</dt>
            <dd>{visit.plannedByName}</dd>
          </div>
        </dl>
      </Section>
      {visit.mayChange && (
        <Section title="修改安排">
          <RecordForm
            key={visit.revision}
            name={`contact-calendar.move.${visit.id}`}
            endpoint={moveVisit}
            params={{ plannedVisitId: visit.id }}
            initial={{
              topic: visit.topic,
              officers: visit.officers,
              on: visit.on,
              from: visit.from,
              until: visit.until,
            }}
            toBody={(values) => ({ ...values, revision: visit.revision })}
          >
            <Field name="topic" label="事项">
              <Input maxLength={200} />
            </Field>
            <Field name="officers" label="谁去（选填）">
              <Input maxLength={200} />
            </Field>
            <Field name="on" label="日期">
              <DayInput />
            </Field>
            <HourFields />
          </RecordForm>
        </Section>
      )}
    </Page>
  )
}

function Ending({ visit }: { visit: PlannedVisit }) {
  const finish = useMutation(mutationFor(finishVisit))
  const cancel = useMutation(mutationFor(cancelVisit))
  const params = { plannedVisitId: visit.id }
  return (
    <ActionBar
      actions={[
        {
          name: 'finish',
          title: '已走访',
          tone: 'primary',
          consequence: '登记为已完成，不能恢复。指导内容请另写走访指导。',
        },
        {
          name: 'cancel',
          title: '取消走访',
          tone: 'danger',
          consequence: '商户凭编号会看到已取消，不能恢复。',
          asks: { label: '原因', required: true },
        },
      ]}
      onAct={(name, words) =>
        name === 'finish'
          ? finish.mutateAsync({ params, body: { revision: visit.revision } })
          : cancel.mutateAsync({ params, body: { revision: visit.revision, reason: words ?? '' } })
      }
    />
  )
}
