import { Link, useNavigate } from '@tanstack/react-router'
import { Input } from 'antd'
import { businessToday } from '#base/clock/index.ts'
import { DayInput, DownloadButton, EmptyState, Field, RecordForm } from '#ui/workbench/index.ts'
import { exportList, sendListToReview, type Batch } from '../../contract/index.ts'

const formats = [
  ['html', '网页'],
  ['word', 'Word'],
  ['json', 'JSON'],
] as const

/** 公布: the list as a version through 发布审核, and its exports for the official site. */
export function PublicationPanel({ batch }: { batch: Batch }) {
  const publish = batch.actions.find(({ action }) => action === 'publish')
  return (
    <>
      {batch.publicationId && (
        <p>
          {batch.steps.find(({ step }) => step === 'publication')?.summary}。
          <Link to={`/publications/${batch.publicationId}`}>查看发布审核</Link>
        </p>
      )}
      {publish?.because === null && <PublishForm batch={batch} />}
      {publish && publish.because !== null && !batch.publicationId && (
        <EmptyState title="还不能送发布审核" next={publish.because} />
      )}
      {!publish && !batch.publicationId && (
        <EmptyState title="清单还没有公布" next="意见全部答复以后，由经办人送发布审核" />
      )}
      {batch.publicationId && (
        <div className="row">
          供官方网站发布：
          {formats.map(([format, text]) => (
            <DownloadButton key={format} endpoint={exportList} input={{ params: { batchId: batch.id, format } }}>
              导出{text}
            </DownloadButton>
          ))}
        </div>
      )}
    </>
  )
}

function PublishForm({ batch }: { batch: Batch }) {
  const navigate = useNavigate()
  return (
    <RecordForm
      name={`risk-prevention.publication.${batch.id}`}
      endpoint={sendListToReview}
      params={{ batchId: batch.id }}
      initial={{ effectiveOn: businessToday() }}
      toBody={(values) => ({ ...values, revision: batch.revision })}
      submitText="送发布审核"
      doneText="已生成发布件"
      onSaved={({ publicationId }) => void navigate({ to: `/publications/${publicationId}` })}
    >
      <p className="quiet">
        以现在的内容生成清单新版本，经法制审核、保密及个人信息审查和签发后公布；审核期间风险点不能修改。
      </p>
      <Field name="effectiveOn" label="适用日期">
        <DayInput />
      </Field>
      <Field name="note" label="本版说明（选填）" hint="写给读者看：与上一版有什么不同">
        <Input.TextArea autoSize={{ minRows: 1 }} maxLength={500} />
      </Field>
    </RecordForm>
  )
}
