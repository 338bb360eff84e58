import { PlusOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { businessToday } from '#base/clock/index.ts'
import { OrganisationPicker } from '#platform/organisations/workbench/index.tsx'
import { DownloadButton, Page, queryFor, QueryView, Section, useMay, useNarrow } from '#ui/workbench/index.ts'
import { exportCalendar, showCalendar } from '../contract/index.ts'
import { monthAfter, monthGrid } from '../domain/index.ts'
import { ContactList } from './contact-list.tsx'
import { MonthTable } from './month-table.tsx'

interface Search {
  readonly month?: string
  readonly organisationId?: string | undefined
  readonly counterpartyId?: string | undefined
}

/** 入企日历: a month of contacts with firms, of a unit, of one firm, or of all within reach. */
export function CalendarPage() {
  const { month: asked, organisationId, counterpartyId }: Search = useSearch({ strict: false })
  const navigate = useNavigate()
  const narrow = useNarrow()
  const mayPlan = useMay('contact-calendar.plan')
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked ?? '') ? asked! : businessToday().slice(0, 7)
  const weeks = monthGrid(month)
  const query = { from: weeks[0]![0]!, until: weeks.at(-1)![6]!, organisationId, counterpartyId }
  const found = useQuery(queryFor(showCalendar, { query }))
  const go = (changed: Search) =>
    void navigate({ to: '.', replace: true, search: { month, organisationId, counterpartyId, ...changed } as never })
  return (
    <Page
      title="入企日历"
      lead="到企业的指导、走访和电话调查都在这里；别的单位近期也要去同一户的，会建议合并为一次。"
      actions={
        <>
          <Link to="/contact-calendar/joint">
            <Button>合并走访</Button>
          </Link>
          {mayPlan && (
            <Link to="/contact-calendar/plan">
              <Button type="primary" icon={<PlusOutlined />}>
                安排走访
              </Button>
            </Link>
          )}
        </>
      }
    >
      <Section>
        <div className="row">
          <Button onClick={() => go({ month: monthAfter(month, -1) })}>上个月</Button>
          <strong aria-live="polite">{`${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`}</strong>
          <Button onClick={() => go({ month: monthAfter(month, 1) })}>下个月</Button>
          <Button onClick={() => go({ month: businessToday().slice(0, 7) })}>本月</Button>
          <OrganisationPicker
            label="单位"
            placeholder="全部单位"
            value={organisationId ?? null}
            onChange={(id) => go({ organisationId: typeof id === 'string' ? id : undefined })}
          />
          {counterpartyId && <Button onClick={() => go({ counterpartyId: undefined })}>看全部商户</Button>}
          <DownloadButton endpoint={exportCalendar} input={{ query }}>
            导出
          </DownloadButton>
        </div>
      </Section>
      <Section>
        <QueryView query={found}>
          {({ contacts, cut }) => (
            <>
              {cut && <Alert type="warning" showIcon title="记录较多，没有全部列出；请选一个单位再看" />}
              {narrow ? (
                <ContactList contacts={contacts.filter(({ on }) => on.startsWith(month))} />
              ) : (
                <MonthTable weeks={weeks} month={month} contacts={contacts} />
              )}
            </>
          )}
        </QueryView>
      </Section>
    </Page>
  )
}
