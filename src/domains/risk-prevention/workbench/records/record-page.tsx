import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { CounterpartyName } from '#platform/counterparties/workbench/index.tsx'
import {
  ActionBar,
  DateText,
  MoneyText,
  mutationFor,
  Page,
  queryFor,
  QueryView,
  Section,
  useMay,
  usePathParameter,
} from '#ui/workbench/index.ts'
import {
  recordProcedures,
  recordSources,
  removeEnforcementRecord,
  showEnforcementRecord,
  tradeEditions,
  type EnforcementRecord,
} from '../../contract/index.ts'

/** One enforcement record, and its removal. */
export function RecordPage() {
  const enforcementRecordId = usePathParameter('enforcementRecordId')
  const query = useQuery(queryFor(showEnforcementRecord, { params: { enforcementRecordId } }))
  return <QueryView query={query}>{(record) => <RecordView record={record} />}</QueryView>
}

function RecordView({ record }: { record: EnforcementRecord }) {
  const remove = useMutation(mutationFor(removeEnforcementRecord))
  const navigate = useNavigate()
  const mayKeep = useMay('risk-prevention.keep-records')
  const list = '/risk-prevention/records'

  async function removeIt(reason: string) {
    await remove.mutateAsync({ params: { enforcementRecordId: record.id }, body: { reason } })
    void navigate({ to: list })
  }

  return (
    <Page title={record.item} lead={record.organisationName} breadcrumbs={[{ title: '执法记录', path: list }]}>
      {mayKeep && (
        <ActionBar
          actions={[
            {
              name: 'remove',
              title: '撤销',
              tone: 'danger',
              consequence: '记录及其统计数都会去掉，不能恢复；原内容保存在审计记录中。',
              asks: { label: '原因', required: true },
            },
          ]}
          onAct={(_, reason) => removeIt(reason ?? '')}
        />
      )}
      <Section>
        <dl className="facts">
          {factsOf(record).map(([label, text]) => [
            <dt key={label}>{label}</dt>,
            <dd key={`${label}-text`}>{text}</dd>,
          ])}
          <dt>当事人</dt>
          <dd>
            <CounterpartyName id={record.counterpartyId} name={record.counterpartyName} />
          </dd>
          <dt>罚款</dt>
          <dd>
            <MoneyText fen={record.amount} />
          </dd>
          <dt>日期</dt>
          <dd>
            <DateText value={record.occurredOn} /> {record.occurredTime}
          </dd>
        </dl>
      </Section>
    </Page>
  )
}

function factsOf(record: EnforcementRecord): (readonly [string, string])[] {
  const trade =
    record.tradeCode && `${record.tradeCode}（${record.tradeEdition ? tradeEditions[record.tradeEdition] : ''}）`
  const point = record.longitude !== null && record.latitude !== null && `${record.longitude}，${record.latitude}`
  return [
    ['行业', trade || '—'],
    ['地点', record.place || '—'],
    ['坐标', point || '—'],
    ['区县', record.districtName ?? '—'],
    ['依据条款', record.article || '—'],
    ['程序', recordProcedures[record.procedure]],
    ['处理结果', record.result || '—'],
    ['重大处罚', record.major ? '是' : '否'],
    ['执法人员', record.officer || '—'],
    ['来源', `${recordSources[record.source]}${record.sourceNumber ? `，编号 ${record.sourceNumber}` : ''}`],
  ]
}
