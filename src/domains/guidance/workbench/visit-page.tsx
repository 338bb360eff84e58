import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Select } from 'antd'
import { addressOf } from '#base/http/call.ts'
import { BeginTypicalCase } from '#domains/typical-cases/workbench/index.tsx'
import {
  ActionBar,
  DayInput,
  Field,
  momentText,
  mutationFor,
  Page,
  queryFor,
  QueryView,
  RecordForm,
  Section,
  usePathParameter,
} from '#ui/workbench/index.ts'
import {
  acknowledgementTexts,
  checkupFindings,
  copyTexts,
  correctionStates,
  downloadPhoto,
  downloadSignature,
  guidanceModes,
  guidanceResponses,
  noteOutcome,
  showVisit,
  voluntarySentence,
  withdrawVisit,
  type Visit,
} from '../contract/index.ts'
import './visits.css'

const choices = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }))

/** One visit: what was said to whom, what they made of it, what is left to do. */
export function VisitPage() {
  const visitId = usePathParameter('visitId')
  const query = useQuery(queryFor(showVisit, { params: { visitId } }))
  return <QueryView query={query}>{(visit) => <VisitView visit={visit} />}</QueryView>
}

function VisitView({ visit }: { visit: Visit }) {
  return (
    <Page
      title={`${visit.counterpartyName}：${visit.topic}`}
      lead={`${voluntarySentence}。`}
      breadcrumbs={[{ title: '走访指导', path: '/guidance' }]}
      actions={!visit.withdrawnBecause && <BeginTypicalCase work="guidance.visit" recordId={visit.id} />}
    >
      {visit.withdrawnBecause && (
        <Alert type="warning" showIcon className="problem" title={`已撤销：${visit.withdrawnBecause}`} />
      )}
      {visit.mayChange && <Withdrawal visit={visit} />}
      {visit.caseId && <CaseOfVisit visit={visit} />}
      <Section>
        <dl className="facts">
          {factsOf(visit).map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Pictures visit={visit} />
      {visit.mayChange && <Outcome visit={visit} />}
    </Page>
  )
}

/** What the visit became: a numbered document, a code for the firm, and the case in which it goes on. */
function CaseOfVisit({ visit }: { visit: Visit }) {
  return (
    <Section title="指导书">
      <p>
        <Link to={`/guidance/papers/${visit.paperId}`}>简易行政指导书 {visit.documentNumber}</Link>
        {visit.copy === 'temporary' && <span className="quiet">（替换临时编号 {visit.copyNumber}）</span>}
      </p>
      <p>
        对方的查询码 <strong>{visit.firmCode?.replaceAll(/(.{4})(?=.)/g, '$1 ')}</strong>
        <span className="quiet">　印在指导书上，对方凭它在门户查看</span>
      </p>
      <Link to={`/guidance/cases/${visit.caseId}`}>回访、改正、办结归档</Link>
    </Section>
  )
}

function Withdrawal({ visit }: { visit: Visit }) {
  const withdraw = useMutation(mutationFor(withdrawVisit))
  return (
    <ActionBar
      actions={[
        {
          name: 'withdraw',
          title: '撤销登记',
          tone: 'danger',
          consequence: '记录和原因都保留，不再计入统计和佐证，不能恢复。写错的请撤销后重写。',
          asks: { label: '原因', required: true },
        },
      ]}
      onAct={(_name, reason) =>
        withdraw.mutateAsync({
          params: { visitId: visit.id },
          body: { revision: visit.revision, reason: reason ?? '' },
        })
      }
    />
  )
}

function Pictures({ visit }: { visit: Visit }) {
  const params = { visitId: visit.id }
  if (visit.photoIds.length === 0 && !visit.hasSignature) return null
  return (
    <Section>
      <div className="visit-pictures">
        {visit.photoIds.map((photoId, place) => (
          <img key={photoId} src={addressOf(downloadPhoto, { ...params, photoId })} alt={`现场照片 ${place + 1}`} />
        ))}
        {visit.hasSignature && <img src={addressOf(downloadSignature, params)} alt={`${visit.acknowledgedBy}的签名`} />}
      </div>
    </Section>
  )
}

function Outcome({ visit }: { visit: Visit }) {
  return (
    <Section title="后续">
      <RecordForm
        key={visit.revision}
        name={`guidance.outcome.${visit.id}`}
        endpoint={noteOutcome}
        params={{ visitId: visit.id }}
        initial={{ response: visit.response, correction: visit.correction, followUpOn: visit.followUpOn }}
        toBody={(values) => ({
          response: values['response'] ?? null,
          correction: values['correction'] ?? null,
          followUpOn: values['followUpOn'] ?? null,
          revision: visit.revision,
        })}
      >
        <Field name="response" label="对方是否采纳" hint="由对方自愿决定，不影响任何其他事项">
          <Select allowClear options={choices(guidanceResponses)} placeholder="对方还没有说" />
        </Field>
        {visit.violation && (
          <Field name="correction" label="改正情况">
            <Select options={choices(correctionStates)} />
          </Field>
        )}
        <Field name="followUpOn" label="约定回访日期">
          <DayInput />
        </Field>
      </RecordForm>
    </Section>
  )
}

function factsOf(visit: Visit): [string, string][] {
  const { approval, violation, correction } = visit
  return [
    ['指导方式', guidanceModes[visit.mode]],
    ...(approval ? [['约谈批准', `${approval.byName}，${approval.on}`] as [string, string]] : []),
    ['说了什么', visit.words],
    ...visit.checkup.map(({ name, finding, advice }): [string, string] => [
      `体检：${name}`,
      [checkupFindings[finding], advice].filter(Boolean).join('：'),
    ]),
    ['走访时间', momentText(visit.guidedAt)],
    [
      '执法人员',
      visit.officers.map(({ name, certificate }) => (certificate ? `${name}（${certificate}）` : name)).join('、'),
    ],
    ['对方职务', visit.contactTitle || '没有写'],
    ['签名', acknowledgementText(visit)],
    ['留下的材料', [copyTexts[visit.copy], visit.copyNumber].filter(Boolean).join(' ')],
    ...(violation
      ? [
          ['违法行为', violation.text] as [string, string],
          [
            '改正情况',
            `${correction ? correctionStates[correction] : ''}${violation.dueOn ? `，到 ${violation.dueOn}` : ''}`,
          ] as [string, string],
        ]
      : []),
    ['单位', visit.organisationName],
    ['登记', `${visit.recordedByName}，${momentText(visit.receivedAt)} 到达服务器`],
  ]
}

function acknowledgementText({ acknowledgement, acknowledgedBy, refusalReason }: Visit): string {
  const said = acknowledgementTexts[acknowledgement]
  if (acknowledgement === 'refused')
    return `${said}，见证人 ${acknowledgedBy}${refusalReason ? `：${refusalReason}` : ''}`
  return acknowledgedBy ? `${said}：${acknowledgedBy}` : said
}
