import { Link, useNavigate } from '@tanstack/react-router'
import { Alert, Input } from 'antd'
import { businessToday } from '#base/clock/index.ts'
import type { Endpoint } from '#base/http/contract.ts'
import { DateText, DayInput, Field, Page, RecordForm, Section, type Crumb } from '#ui/workbench/index.ts'
import type { ListStanding } from '../contract/index.ts'

interface ListStandingPageProps {
  readonly standing: ListStanding
  /** 免罚清单, as it follows the unit's name. */
  readonly noun: string
  /** Where its items are written. */
  readonly above: Crumb
  /** Sends the next version to 发布审核: takes `NextVersion`, answers `publicationId`. */
  readonly send: { readonly endpoint: Endpoint; readonly params: Record<string, string> }
  readonly maySend: boolean
}

/** A unit's list: what is public, what has changed since, and the way to the next version. */
export function ListStandingPage({ standing, noun, above, send, maySend }: ListStandingPageProps) {
  const { organisationId, organisationName, items, published, hasChanged, publicationId, because } = standing
  return (
    <Page title={`${organisationName}的${noun}`} breadcrumbs={[above]}>
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
      {maySend && (
        <Section title="公布新版本">
          {because ? (
            <Alert type="info" showIcon title={`现在不能送发布审核：${because}`} />
          ) : published && !hasChanged ? (
            <p className="quiet">内容与现行版本一致，不需要再公布。改动后，在这里公布新版本。</p>
          ) : (
            <SendForm {...send} />
          )}
        </Section>
      )}
    </Page>
  )
}

function SendForm({ endpoint, params }: ListStandingPageProps['send']) {
  const navigate = useNavigate()
  return (
    <RecordForm
      name={`${endpoint.path}.${Object.values(params).join('.')}`}
      endpoint={endpoint}
      params={params}
      initial={{ effectiveOn: businessToday() }}
      submitText="送发布审核"
      doneText="已生成发布件"
      onSaved={(saved) => void navigate({ to: `/publications/${(saved as { publicationId: string }).publicationId}` })}
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
