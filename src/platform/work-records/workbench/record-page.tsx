import { useMutation, useQuery } from '@tanstack/react-query'
import { addressOf } from '#base/http/call.ts'
import type { FactField, FactValue } from '#platform/evidence/contract/index.ts'
import {
  ActionBar,
  DateText,
  FileList,
  mutationFor,
  Page,
  queryFor,
  QueryView,
  Section,
  useMay,
  usePathParameter,
} from '#ui/workbench/index.ts'
import type { DefinedWorkRecord } from '../contract/index.ts'

/** One record, and its withdrawal. */
export function recordPage(definition: DefinedWorkRecord) {
  const { module, collection, title, kind, endpoints } = definition
  return function RecordPage() {
    const recordId = usePathParameter('recordId')
    const query = useQuery(queryFor(endpoints.show, { params: { recordId } }))
    const withdraw = useMutation(mutationFor(endpoints.withdraw))
    const mayWrite = useMay(`${module}.record`)
    return (
      <QueryView query={query}>
        {(record) => (
          <Page
            title={record.title}
            lead={record.sentence}
            tags={record.withdrawn && <strong className="bad">已撤销</strong>}
            breadcrumbs={[{ title, path: `/${module}/${collection}` }]}
          >
            {mayWrite && !record.withdrawn && (
              <ActionBar
                actions={[
                  {
                    name: 'withdraw',
                    title: '撤销',
                    tone: 'danger',
                    consequence: '撤销后这条记录不再作为任何任务的佐证，不能恢复；如只是写错，请撤销后重新登记。',
                    asks: { label: '原因', required: true },
                  },
                ]}
                onAct={(_, reason) => withdraw.mutateAsync({ params: { recordId }, body: { reason: reason ?? '' } })}
              />
            )}
            <Section>
              <dl className="facts">
                <dt>单位</dt>
                <dd>{record.organisationName}</dd>
                <dt>日期</dt>
                <dd>
                  <DateText value={record.occurredOn} />
                </dd>
                {Object.entries(kind.fields).map(([name, field]) =>
                  record.fields[name] === undefined
                    ? null
                    : [
                        <dt key={`${name}-label`}>{field.text}</dt>,
                        <dd key={name}>{textOf(field, record.fields[name])}</dd>,
                      ],
                )}
                <dt>登记</dt>
                <dd>
                  {record.recordedByName} <DateText value={record.recordedAt} />
                </dd>
                {record.withdrawn && (
                  <>
                    <dt>撤销</dt>
                    <dd>
                      {record.withdrawn.by} <DateText value={record.withdrawn.at} /> {record.withdrawn.reason}
                    </dd>
                  </>
                )}
              </dl>
            </Section>
            <Section title="附件">
              <FileList
                files={record.files.map((file) => ({
                  id: file.fileId,
                  name: file.name,
                  size: file.bytes,
                  address: addressOf(endpoints.download, { recordId, fileId: file.fileId }),
                }))}
              />
            </Section>
          </Page>
        )}
      </QueryView>
    )
  }
}

function textOf(field: FactField, value: FactValue): string {
  return [value]
    .flat()
    .map((one) => field.options?.[String(one)] ?? String(one))
    .join('、')
}
