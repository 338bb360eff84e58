import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { addressOf } from '#base/http/call.ts'
import {
  dayText,
  EmptyState,
  FileList,
  momentText,
  Page,
  queryFor,
  QueryView,
  Quote,
  Section,
  useMay,
  usePathParameter,
} from '#ui/workbench/index.ts'
import { downloadProof, showReview, type Review } from '../../contract/index.ts'
import { CriteriaForm } from './criteria-form.tsx'
import { FindingForm } from './finding-form.tsx'
import { MarkSection } from './mark-section.tsx'
import { RecordMarkForm } from './record-mark-form.tsx'
import '../assessment.css'

/** One row of one unit: what was handed in and what the ledger knows, beside what has to be judged. */
export function ReviewPage() {
  const params = { rowId: usePathParameter('rowId'), organisationId: usePathParameter('organisationId') }
  const review = useQuery(queryFor(showReview, { params }))
  return <QueryView query={review}>{(found) => <ReviewView review={found} />}</QueryView>
}

const findingKinds = new Set(['criteriaCount', 'coverageShare', 'awardLevel', 'presence'])
const markKinds = new Set(['bonus', 'deduction'])

function ReviewView({ review }: { review: Review }) {
  const mayJudge = useMay('assessment.judge') && !review.frozen
  const mayRecord = useMay('assessment.grade') && !review.frozen
  const mayNote = useMay('assessment.note-mark') && !review.frozen
  const kind = review.ruleKind ?? ''
  return (
    <Page
      title={`${review.organisationName}　${review.rowCode}`}
      lead={review.name}
      breadcrumbs={[{ title: '评审', path: '/reviews' }]}
    >
      {review.frozen && <p>结果已经反馈，事实不再修改；确有错误的，由单位申诉后复核，或在集体审定时决定。</p>}
      <div className="two-columns">
        <div>
          <Section title="报送的材料">
            <Submissions review={review} />
          </Section>
          {review.criteria.length > 0 && (
            <Section title="逐项认定">
              <CriteriaForm key={review.revision} review={review} mayJudge={mayJudge} />
            </Section>
          )}
          {findingKinds.has(kind) && (
            <Section title="办公室掌握的事实">
              <FindingForm key={review.revision} review={review} mayRecord={mayRecord} />
            </Section>
          )}
          {markKinds.has(kind) && mayNote && (
            <Section title={kind === 'bonus' ? '记录加分事项' : '记录扣分事项'}>
              <RecordMarkForm review={review} />
            </Section>
          )}
          {markKinds.has(kind) && (
            <Section title="已记录的事项">
              <MarkSection programmeId={review.programmeId} organisationId={review.organisationId} />
            </Section>
          )}
        </div>
        <div>
          <Section title="工作要求">
            <p>{review.requirement || '原文没有写明'}</p>
          </Section>
          <Section title="评分细则原文">
            {review.quotes.length > 0 ? (
              review.quotes.map((quote) => <Quote key={quote} text={quote} />)
            ) : (
              <p className="quiet">原文没有写明</p>
            )}
          </Section>
        </div>
      </div>
    </Page>
  )
}

function Submissions({ review }: { review: Review }) {
  const { rowId, organisationId } = review
  if (review.tasks.every((task) => !task.submission && task.evidence.length === 0))
    return <EmptyState title="还没有报送，也没有工作记录" />
  return review.tasks.map((task) => (
    <div key={task.id} className="stack proofs">
      <p>
        <Link to={`/tasks/${task.id}`}>第 {task.occurrence} 次</Link>
        {task.dueOn && `　期限 ${dayText(task.dueOn)}`}
        {task.releasedAt ? `　${momentText(task.releasedAt)} 首次报送` : '　尚未报送'}
      </p>
      {task.submission && (
        <>
          {task.submission.statement && <p>{task.submission.statement}</p>}
          <FileList
            files={task.submission.files.map((file) => ({
              id: file.fileId,
              name: file.name,
              size: file.bytes,
              address: addressOf(downloadProof, { rowId, organisationId, fileId: file.fileId }),
            }))}
          />
        </>
      )}
      {task.evidence.map((one) => (
        <div key={one.asks}>
          <p>
            {one.binding.orPrevious && '或者：'}
            {one.asks}：{one.result.satisfied ? '已满足' : (one.result.missing ?? '未满足')}
          </p>
          <ul>
            {one.result.counted.map(({ fact }) => (
              <li key={fact.id}>
                {fact.subject.link ? <Link to={fact.subject.link}>{fact.sentence}</Link> : fact.sentence}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  ))
}
