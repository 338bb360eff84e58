import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Input, Radio, Tag } from 'antd'
import {
  ConfirmButton,
  DownloadButton,
  DueTag,
  Field,
  momentText,
  mutationFor,
  Page,
  queryFor,
  QueryView,
  RecordForm,
  Section,
  useMay,
  usePathParameter,
} from '#ui/workbench/index.ts'
import {
  answerLetter,
  downloadLetter,
  letterOutcomeTexts,
  receiveLetter,
  removeLetter,
  sendLetter,
  showLetter,
  type Letter,
} from '../../contract/index.ts'
import { stateOf } from './letter-list-page.tsx'

const outcomes = Object.entries(letterOutcomeTexts).map(([value, label]) => ({ value, label }))
const noop = () => {}

/** One letter: what it says, how far it is, and what this side does next. */
export function LetterPage() {
  const suggestionLetterId = usePathParameter('suggestionLetterId')
  const letter = useQuery(queryFor(showLetter, { params: { suggestionLetterId } }))
  return <QueryView query={letter}>{(found) => <LetterView letter={found} />}</QueryView>
}

function LetterView({ letter }: { letter: Letter }) {
  const params = { suggestionLetterId: letter.id }
  return (
    <Page
      title={letter.title}
      lead={leadOf(letter)}
      tags={
        <>
          <Tag>{stateOf(letter)}</Tag>
          {letter.isOverdue && <DueTag dueOn={letter.replyOn} />}
        </>
      }
      breadcrumbs={[
        { title: '风险防控', path: '/risk-prevention' },
        { title: '工作建议函', path: '/risk-prevention/letters' },
      ]}
      actions={
        <>
          <DownloadButton endpoint={downloadLetter} input={{ params: { ...params, format: 'pdf' } }}>
            PDF
          </DownloadButton>
          <DownloadButton endpoint={downloadLetter} input={{ params: { ...params, format: 'word' } }}>
            Word
          </DownloadButton>
          <Receive letter={letter} />
          <Remove letter={letter} />
        </>
      }
    >
      <Section title="函件">
        <Facts letter={letter} />
      </Section>
      {letter.maySend && (
        <Section title="发出">
          <RecordForm
            name={`risk-prevention.letter.send.${letter.id}`}
            endpoint={sendLetter}
            params={params}
            toBody={(values) => ({ ...values, revision: letter.revision })}
            submitText="发出"
            doneText="已发出"
            onSaved={noop}
          >
            <p>发出后进入“{letter.receiverName}”的待办，不能收回。</p>
            <Field name="number" label="文号（选填）" hint="例如“演示建函〔2020〕5号”；留空由系统编号">
              <Input maxLength={40} />
            </Field>
          </RecordForm>
        </Section>
      )}
      {letter.mayAnswer && (
        <Section title="答复">
          <RecordForm
            name={`risk-prevention.letter.answer.${letter.id}`}
            endpoint={answerLetter}
            params={params}
            toBody={(values) => ({ ...values, revision: letter.revision })}
            submitText="答复"
            doneText="已答复"
            onSaved={noop}
          >
            <Field name="outcome" label="是否采纳">
              <Radio.Group options={outcomes} />
            </Field>
            <Field name="answer" label="怎样落实，或不采纳的理由">
              <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2000} />
            </Field>
          </RecordForm>
        </Section>
      )}
    </Page>
  )
}

function leadOf(letter: Letter): string {
  if (letter.maySend) return '核对收函单位、内容和请答复日期后发出。'
  if (letter.mayReceive) return `请先签收，并于 ${letter.replyOn} 前答复。`
  if (letter.mayAnswer) return `请于 ${letter.replyOn} 前答复。`
  if (letter.state === 'draft') return '已起草，待审核人发出。'
  if (letter.isOverdue) return '已逾期没有答复，统筹协调机关已收到提醒。'
  return letter.state === 'answered' ? '' : `等待“${letter.receiverName}”答复。`
}

function Facts({ letter }: { letter: Letter }) {
  const by = (name: string | null, at: string | null) => name && at && `${name}，${momentText(at)}`
  const lines: [string, string | null][] = [
    ['文号', letter.number ?? '发出时编号'],
    ['发函单位', letter.organisationName],
    ['收函单位', letter.receiverName],
    ['违法风险点', letter.pointName],
    ['对应的措施', letter.measure],
    ['建议', letter.text],
    ['依据', letter.basis],
    ['请答复日期', letter.replyOn],
    ['起草', letter.createdByName],
    ['发出', by(letter.sentByName, letter.sentAt)],
    ['签收', by(letter.receivedByName, letter.receivedAt)],
    ['结果', letter.outcome && letterOutcomeTexts[letter.outcome]],
    ['答复', letter.answer],
    ['答复人', by(letter.answeredByName, letter.answeredAt)],
  ]
  return (
    <dl className="facts">
      {lines.flatMap(([title, value]) =>
        value
          ? [
              <dt key={title}>{title}</dt>,
              <dd key={`${title}:`} style={{ whiteSpace: 'pre-line' }}>
                {value}
              </dd>,
            ]
          : [],
      )}
    </dl>
  )
}

function Receive({ letter }: { letter: Letter }) {
  const receive = useMutation(mutationFor(receiveLetter))
  if (!letter.mayReceive) return null
  return (
    <ConfirmButton
      type="primary"
      question="签收这件函？"
      consequence="签收的时间和人会告诉发函单位，签收后再答复。"
      doText="签收"
      doneText="已签收"
      onConfirm={() =>
        receive.mutateAsync({ params: { suggestionLetterId: letter.id }, body: { revision: letter.revision } })
      }
    >
      签收
    </ConfirmButton>
  )
}

function Remove({ letter }: { letter: Letter }) {
  const navigate = useNavigate()
  const remove = useMutation(mutationFor(removeLetter))
  const mayEdit = useMay('risk-prevention.edit')
  if (letter.state !== 'draft' || !mayEdit) return null
  return (
    <ConfirmButton
      danger
      question="删除这件没有发出的函？"
      consequence="删除后不能恢复，可以重新起草。"
      doText="删除"
      doneText="已删除"
      onConfirm={async () => {
        await remove.mutateAsync({ params: { suggestionLetterId: letter.id }, body: { revision: letter.revision } })
        void navigate({ to: `/risk-prevention/points/${letter.riskPointId}` })
      }}
    >
      删除
    </ConfirmButton>
  )
}
