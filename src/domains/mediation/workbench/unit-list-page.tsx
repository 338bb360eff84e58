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
import { publicLists, sendList, showListStanding, type ListStanding, type PublicList } from '../contract/index.ts'

/** 名单公布: what is public, what has changed since, and the way to the next version. */
export function UnitListPage() {
  const organisationId = usePathParameter('organisationId')
  const list: PublicList = usePathParameter('list') === 'rooms' ? 'rooms' : 'mediators'
  const query = useQuery(queryFor(showListStanding, { params: { organisationId, list } }))
  return <QueryView query={query}>{(standing) => <StandingView standing={standing} list={list} />}</QueryView>
}

function StandingView({ standing, list }: { standing: ListStanding; list: PublicList }) {
  const { organisationId, organisationName, items, published, hasChanged, publicationId, because } = standing
  const mayManage = useMay('mediation.manage-registers')
  const above = { title: list === 'rooms' ? '调解室' : '调解人员', path: `/mediation/${list}` }
  return (
    <Page title={`${organisationName}的${publicLists[list]}`} breadcrumbs={[above]}>
      <Section title="现在的情况">
        <p>
          现有 <Link to={`${above.path}?organisationId=${organisationId}`}>{items} 项</Link>。
          {published ? (
            <>
              现行第 {published.number} 版，{published.items} 项，
              <DateText value={published.on} /> 公布，
              <a href={`/registers/${published.code}`}>查看公开页</a>。
              {hasChanged ? '公布后有改动，还没有公布。' : '与现有的一致。'}
            </>
          ) : (
            '还没有公布过。'
          )}
        </p>
        {publicationId && <Link to={`/publications/${publicationId}`}>查看发布审核</Link>}
      </Section>
      {mayManage && (
        <Section title="公布新版本">
          {because ? (
            <Alert type="info" showIcon title={`现在不能送发布审核：${because}`} />
          ) : published && !hasChanged ? (
            <p className="quiet">内容与现行版本一致，不需要再公布。</p>
          ) : (
            <SendForm organisationId={organisationId} list={list} />
          )}
        </Section>
      )}
    </Page>
  )
}

function SendForm({ organisationId, list }: { organisationId: string; list: PublicList }) {
  const navigate = useNavigate()
  return (
    <RecordForm
      name={`mediation.list.${organisationId}.${list}`}
      endpoint={sendList}
      params={{ organisationId, list }}
      initial={{ effectiveOn: businessToday() }}
      submitText="送发布审核"
      doneText="已生成发布件"
      onSaved={({ publicationId }) => void navigate({ to: `/publications/${publicationId}` })}
    >
      <p className="quiet">以现有内容生成新版本，经法制审核、保密及个人信息审查和签发后公布。</p>
      <Field name="effectiveOn" label="适用日期">
        <DayInput />
      </Field>
      <Field name="note" label="本版说明（选填）" hint="写给读者看：与上一版有什么不同">
        <Input.TextArea autoSize={{ minRows: 1 }} maxLength={500} />
      </Field>
    </RecordForm>
  )
}
