import { Drawer } from 'antd'
import { DateText, PersonName } from '#ui/workbench/index.ts'
import type { AuditEntryView } from '../contract/index.ts'

interface EntryDetailsProps {
  readonly entry: AuditEntryView
  readonly eventText: string
  readonly close: () => void
}

/** One entry, whole. */
export function EntryDetails({ entry, eventText, close }: EntryDetailsProps) {
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    ['时间', <DateText key="at" value={entry.at} />],
    ['业务时间', <DateText key="businessAt" value={entry.businessAt} />],
    ['人员', <PersonName key="person" name={entry.personName} onBehalfOf={entry.onBehalfOfName} />],
    ['单位', entry.organisationName ?? '—'],
    ['结果', entry.outcome === 'refused' ? '被拒绝' : '已办理'],
    ['摘要', entry.summary ?? '—'],
    ['对象', entry.subject ?? '—'],
    ['操作代码', entry.event],
    ['客户端地址', entry.clientAddress],
    ['请求编号', entry.requestId],
    ['链上位置', entry.position ?? '待封存'],
  ]
  return (
    <Drawer open title={eventText} onClose={close} size="large">
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {Object.keys(entry.details).length > 0 && (
        <>
          <h3>明细</h3>
          <pre className="details">{JSON.stringify(entry.details, null, 2)}</pre>
        </>
      )}
    </Drawer>
  )
}
