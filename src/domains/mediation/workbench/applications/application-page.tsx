import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { OutsideNotices } from '#platform/notifications/workbench/index.tsx'
import {
  ActionBar,
  download,
  DueTag,
  Field,
  MoneyText,
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
  acceptApplication,
  applicationSources,
  applicationStateTexts,
  disputeAreas,
  disputeClasses,
  downloadApplicationFile,
  elsewhere,
  refuseApplication,
  showApplication,
  tellApplicantAgain,
  type Application,
} from '../../contract/index.ts'

const places = Object.entries(elsewhere).map(([value, label]) => ({ value, label }))

/** One application: who, what, until when; and the decision. */
export function ApplicationPage() {
  const applicationId = usePathParameter('applicationId')
  const query = useQuery(queryFor(showApplication, { params: { applicationId } }))
  return <QueryView query={query}>{(application) => <ApplicationView application={application} />}</QueryView>
}

function ApplicationView({ application }: { application: Application }) {
  return (
    <Page
      title={application.parties.map(({ name }) => name).join('、')}
      lead={`${disputeClasses[application.disputeClass]}，${disputeAreas[application.area]}，${applicationStateTexts[application.state]}`}
      tags={application.decideBy && <DueTag dueOn={application.decideBy} />}
      breadcrumbs={[{ title: '行政调解', path: '/mediation' }]}
    >
      {application.caseId && (
        <p>
          <Link to={`/mediation/cases/${application.caseId}`}>打开调解案件</Link>
        </p>
      )}
      {application.conflict && <Alert type="error" showIcon title={application.conflict} />}
      {application.remedies.length > 0 && (
        <Section title="复议和诉讼的最后日期">
          <ul>
            {application.remedies.map(({ kind, sentence }) => (
              <li key={kind}>{sentence}</li>
            ))}
          </ul>
          <p className="quiet">调解不停止、不延长这些期限。受理前请告知当事人，并请其签收。</p>
        </Section>
      )}
      {application.mayDecide && <Decision application={application} />}
      <Section title="申请内容">
        <dl className="facts">
          {factsOf(application).map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="pre-line">{text}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title="当事人">
        <dl className="facts">
          {application.parties.map((party) => (
            <div key={party.id}>
              <dt>{party.side === 'applicant' ? '申请人' : '对方'}</dt>
              <dd>
                {party.name}
                {party.contact && `，${party.contact}`}
                {party.representativeName && `，代理人 ${party.representativeName}`}
                {party.representativeContact && ` ${party.representativeContact}`}
                {(party.side === 'applicant' || application.state === 'accepted') && `，查询码 ${party.code}`}
                {party.acknowledgedAt && `，${momentText(party.acknowledgedAt)} 确认知道期限`}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Notices application={application} />
      <Files application={application} />
    </Page>
  )
}

/** The applicant was told before there was a case; the code may be lost since. */
function Notices({ application: { id: applicationId, notices } }: { application: Application }) {
  const again = useMutation(mutationFor(tellApplicantAgain))
  const mayTell = useMay('mediation.handle-applications')
  return (
    <OutsideNotices
      notices={notices}
      nameOf={() => '申请人'}
      remedy="请打电话告知查询码，并核对联系方式。"
      onAgain={
        mayTell ? (outsideNoticeId) => again.mutateAsync({ params: { applicationId, outsideNoticeId } }) : undefined
      }
    />
  )
}

function Decision({ application }: { application: Application }) {
  const [told, setTold] = useState(false)
  const [refusing, setRefusing] = useState(false)
  const accept = useMutation(mutationFor(acceptApplication))
  const { id, revision, conflict, remedies } = application
  const params = { applicationId: id }
  const because = conflict ?? (told ? undefined : '请先告知当事人，再勾选上面的方框')
  return (
    <Section title="决定">
      <p>
        <Checkbox checked={told} onChange={(event) => setTold(event.target.checked)}>
          {remedies.length
            ? '已把上面的最后日期告知当事人，并说明调解不停止这些期限'
            : '已告知当事人：调解自愿、不收费，不停止仲裁和诉讼的期限'}
        </Checkbox>
      </p>
      <ActionBar
        actions={[
          {
            name: 'accept',
            title: '受理',
            tone: 'primary',
            consequence: '受理后，对方当事人凭自己的查询码可以看到进度。',
            ...(because ? { unavailableBecause: because } : {}),
          },
          { name: 'refuse', title: '不予受理', opensForm: true },
        ]}
        onAct={async (name) => {
          if (name === 'refuse') setRefusing(true)
          else await accept.mutateAsync({ params, body: { revision, toldParties: true } })
        }}
      />
      {refusing && (
        <RecordForm
          name={`mediation.refusal.${id}`}
          endpoint={refuseApplication}
          params={params}
          toBody={(values) => ({ ...values, revision })}
          submitText="决定不予受理"
          doneText="已决定不予受理，申请人可以凭查询码看到理由"
          onSaved={() => setRefusing(false)}
          onCancel={() => setRefusing(false)}
        >
          <Field name="reason" label="理由" hint="申请人会看到，请写明白">
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
          </Field>
          <Field name="goTo" label="可以去哪里">
            <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={places} />
          </Field>
        </RecordForm>
      )}
    </Section>
  )
}

function Files({ application: { id, files } }: { application: Application }) {
  if (!files.length) return null
  return (
    <Section title="材料">
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <button
              type="button"
              className="link"
              onClick={() =>
                void download(downloadApplicationFile, { params: { applicationId: id, applicationFileId: file.id } })
              }
            >
              {file.name}
            </button>
            （{Math.ceil(file.bytes / 1024)} KB）
          </li>
        ))}
      </ul>
    </Section>
  )
}

function factsOf(one: Application) {
  return [
    ['编号', one.code],
    ['来源', [applicationSources[one.source], one.sourceNumber].filter(Boolean).join(' ')],
    ['收到', momentText(one.receivedAt)],
    ['事情经过', one.facts],
    ['想怎么解决', one.request],
    ['涉及金额', one.amountFen === null ? '不涉及' : <MoneyText key="amount" fen={one.amountFen} />],
    ...(one.actName ? [['争议的行为', `${one.actName}（${one.actMadeOn} 作出，${one.actKnownOn} 知道）`]] : []),
    ...(one.decidedAt
      ? [['决定', `${one.decidedByName}于 ${momentText(one.decidedAt)} ${applicationStateTexts[one.state]}`]]
      : []),
    ...(one.refusalReason
      ? [['不予受理理由', `${one.refusalReason}；可以去：${one.goTo.map((place) => elsewhere[place]).join('、')}`]]
      : []),
  ] as [string, React.ReactNode][]
}
