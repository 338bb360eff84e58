import { useMutation, useQuery } from '@tanstack/react-query'
import { Input, InputNumber } from 'antd'
import { addressOf } from '#base/http/call.ts'
import {
  ActionBar,
  Field,
  FileList,
  mutationFor,
  Page,
  queryFor,
  QueryView,
  Quote,
  RecordForm,
  Section,
  usePathParameter,
} from '#ui/workbench/index.ts'
import {
  downloadReviewFile,
  expertReviewStateTexts,
  recuseFromReview,
  scoreReview,
  showMyReview,
  type ExpertReview,
} from '../../contract/index.ts'
import '../assessment.css'

/** 专家评审表: the paper under its label, the parts that the row states, one score; or 回避. */
export function ScoreSheetPage() {
  const reviewId = usePathParameter('reviewId')
  const review = useQuery(queryFor(showMyReview, { params: { reviewId } }))
  return <QueryView query={review}>{(found) => <SheetView review={found} />}</QueryView>
}

function SheetView({ review }: { review: ExpertReview }) {
  const recuse = useMutation(mutationFor(recuseFromReview))
  const params = { reviewId: review.id }
  const isOpen = review.state === 'assigned'
  return (
    <Page
      title={`评审${review.label}`}
      lead={review.rowName}
      tags={<span>{expertReviewStateTexts[review.state]}</span>}
      breadcrumbs={[{ title: '评审', path: '/reviews' }]}
    >
      {isOpen && (
        <ActionBar
          actions={[
            {
              name: 'recuse',
              title: '申请回避',
              consequence: '与被评单位有利害关系、可能影响公正的，应当回避。回避后由抽取顺序中的下一位专家评审。',
              asks: { label: '回避的理由', required: true },
            },
          ]}
          onAct={(_, words) => recuse.mutateAsync({ params, body: { revision: review.revision, reason: words ?? '' } })}
        />
      )}
      {review.state === 'recused' ? (
        <Section>
          <p>您已回避：{review.recusalReason}</p>
        </Section>
      ) : (
        <>
          <Section title="材料">
            {review.statement && <p>{review.statement}</p>}
            <FileList
              files={review.files.map((file) => ({
                id: file.fileId,
                name: file.name,
                size: file.bytes,
                address: addressOf(downloadReviewFile, { ...params, fileId: file.fileId }),
              }))}
            />
          </Section>
          <Section title="评审要求">
            <p>{review.requirement}</p>
            {review.quotes.map((quote) => (
              <Quote key={quote} text={quote} />
            ))}
          </Section>
          <Section title="评分">{isOpen ? <ScoreForm review={review} /> : <WrittenScore review={review} />}</Section>
        </>
      )}
    </Page>
  )
}

function ScoreForm({ review }: { review: ExpertReview }) {
  const weighted = review.parts.some((part) => part.points !== null)
  return (
    <RecordForm
      name={`assessment.score.${review.id}`}
      endpoint={scoreReview}
      params={{ reviewId: review.id }}
      initial={{ parts: review.parts.map(({ part }) => ({ part, points: null, words: '' })) }}
      toBody={(values) => ({
        ...values,
        revision: review.revision,
        parts: review.parts.map(({ part }, index) => {
          const given = (values['parts'] as { points?: number | null; words?: string }[] | undefined)?.[index]
          return { part, points: given?.points ?? null, words: given?.words ?? '' }
        }),
      })}
      submitText="提交评分"
      doneText="评分已提交"
      onSaved={() => undefined}
    >
      {review.parts.map(({ part, points }, index) => (
        <fieldset key={part} className="criterion plain">
          <legend>
            <strong>
              {index + 1}. {part}
            </strong>
            {points !== null && `（${points} 分）`}
          </legend>
          {points !== null && (
            <Field name={['parts', index, 'points']} label="得分">
              <InputNumber min={0} max={points} step={0.5} inputMode="decimal" />
            </Field>
          )}
          <Field name={['parts', index, 'words']} label="评语（选填）">
            <Input.TextArea autoSize={{ minRows: 1 }} />
          </Field>
        </fieldset>
      ))}
      {!weighted && (
        <Field name="score" label="总分（0 至 100）">
          <InputNumber min={0} max={100} step={0.5} inputMode="decimal" />
        </Field>
      )}
      <Field name="comment" label="总评" hint="提交以后不能修改">
        <Input.TextArea rows={4} />
      </Field>
    </RecordForm>
  )
}

function WrittenScore({ review }: { review: ExpertReview }) {
  return (
    <>
      <p>
        <strong className="number">{review.score} 分</strong>
      </p>
      <ul>
        {review.written
          .filter(({ points, words }) => points !== null || words !== '')
          .map(({ part, points, words }) => (
            <li key={part}>
              {part}
              {points !== null && `：${points} 分`}
              {words && `　${words}`}
            </li>
          ))}
      </ul>
      <p>{review.comment}</p>
    </>
  )
}
