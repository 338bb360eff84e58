import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Alert, Input } from 'antd'
import { businessToday } from '#base/clock/index.ts'
import {
  DateText,
  DayInput,
  Field,
  Page,
  queryFor,
  QueryView,
  RecordForm,
  Section,
  useMay,
  usePathParameter,
} from '#ui/workbench/index.ts'
import { sendExemptionList, showListStanding, type ListStanding } from '../contract/index.ts'

/** 清单和公布: what is public, what has changed since, and the way to the next version. */
export function UnitListPage() {
  const organisationId = usePathParameter('organisationId')
  const query = useQuery(queryFor(showListStanding, { params: { organisationId } }))
  return <QueryView query={query}>{(standing) => <StandingView standing={standing} />}</QueryView>
}

function StandingView({ standing }: { standing: ListStanding }) {
  const { organisationId, organisationName, items, published, hasChanged, publicationId, because } = standing
  const mayEdit = useMay('exemptions.edit')
  return (
    <Page title={`${organisationName}的免罚清单`} breadcrumbs={[{ title: '免罚清单', path: '/exemptions' }]}>
      <Section title="现在的情况">
        <p>
          起草中的事项 <Link to={`/exemptions?organisationId=${organisationId}`}>{items} 项</Link>。
          {published ? (
            <>
              现行第 {published.number} 版，{published.items} 项，
              <DateText value={published.on} /> 公布，
              <a href={`/registers/${published.code}`}>查看公开页</a>。
              {hasChanged ? '公布后有改动，还没有公布。' : '与起草中的一致。'}
            </>
          ) : (
            '还没有公布过。'
          )}
        </p>
        {publicationId && <Link to={`/publications/${publicationId}`}>查看发布审核</Link>}
      </Section>
      {mayEdit && (
        <Section title="公布新版本">
          {because ? (
            <Alert type="info" showIcon title={`现在不能送发布审核：${because}`} />
          ) : published && !hasChanged ? (
            <p className="quiet">事项与现行版本一致，不需要再公布。改动事项后，在这里公布新版本。</p>
          ) : (
            <SendForm organisationId={organisationId} />
          )}
        </Section>
      )}
    </Page>
  )
}

function SendForm({ organisationId }: { organisationId: string }) {
  const navigate = useNavigate()
  return (
    <RecordForm
      name={`exemptions.list.${organisationId}`}
      endpoint={sendExemptionList}
      params={{ organisationId }}
      initial={{ effectiveOn: businessToday() }}
      submitText="送发布审核"
      doneText="已生成发布件"
      onSaved={({ publicationId }) => void navigate({ to: `/publications/${publicationId}` })}
    >
      <p className="quiet">以现在的事项生成清单新版本，经法制审核、保密及个人信息审查和签发后公布。</p>
      <Field name="effectiveOn" label="适用日期">
        <DayInput />
      </Field>
      <Field name="note" label="本版说明（选填）" hint="写给读者看：与上一版有什么不同">
        <Input.TextArea autoSize={{ minRows: 1 }} maxLength={500} />
      </Field>
    </RecordForm>
  )
}
