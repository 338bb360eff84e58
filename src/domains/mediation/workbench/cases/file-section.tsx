import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Modal } from 'antd'
import { useState } from 'react'
import { addressOf } from '#base/http/call.ts'
import type { Case } from '#platform/procedures/contract/index.ts'
import { Field, MoneyText, queryFor, QueryView, RecordForm, Section, SignaturePad } from '#ui/workbench/index.ts'
import { dutyText, printPartySlip, showCaseFile, sides, signOnGlass, type CaseFile } from '../../contract/index.ts'

/** What mediation keeps beside the case: last days, codes, appointments, the agreement and how it is performed. */
export function FileSection({ one }: { one: Case }) {
  const query = useQuery(queryFor(showCaseFile, { params: { caseId: one.id } }))
  return (
    <QueryView query={query}>
      {(file) => (
        <>
          <Remedies file={file} />
          <Parties one={one} file={file} />
          <Sessions file={file} organisationId={one.organisationId} />
          <Agreement file={file} />
        </>
      )}
    </QueryView>
  )
}

function Remedies({ file: { remedies } }: { file: CaseFile }) {
  if (!remedies.length) return null
  return (
    <Section title="复议和诉讼的最后日期">
      <ul>
        {remedies.map(({ kind, sentence }) => (
          <li key={kind}>{sentence}</li>
        ))}
      </ul>
      <p className="quiet">中止、延长都不改变这些日期。</p>
    </Section>
  )
}

function Parties({ one, file }: { one: Case; file: CaseFile }) {
  const [signing, setSigning] = useState<CaseFile['parties'][number]>()
  return (
    <Section title="当事人的查询码和签署">
      <ul className="lines">
        {file.parties.map((party) => (
          <li key={party.partyId} className="row spread">
            <span>
              {sides[party.side]} {party.name}
              {party.code && `，查询码 ${party.code}`}
              {party.acknowledgedAt && '，已确认知道期限'}
              {party.mustSign && (party.signedOn ? `，${party.signedOn} 已签署` : '，还没有签署')}
            </span>
            {file.isHandler && one.state === 'agreed' && party.mustSign && !party.signedOn && (
              <Button onClick={() => setSigning(party)}>请其在屏幕上签名</Button>
            )}
            {party.code && (
              <a
                href={addressOf(printPartySlip, { caseId: one.id, partyId: party.partyId })}
                target="_blank"
                rel="noreferrer"
              >
                打印{party.name}的查询凭条
              </a>
            )}
          </li>
        ))}
      </ul>
      <p className="quiet">把查询凭条交给本人，一方一张；各方凭自己的码在“行政调解—看进度”里看进度、发言、签署。</p>
      <Modal
        open={signing !== undefined}
        title={`${signing?.name ?? ''}签署协议`}
        footer={null}
        destroyOnHidden
        onCancel={() => setSigning(undefined)}
      >
        {signing && file.agreement && (
          <RecordForm
            name={`mediation.signature.${one.id}.${signing.partyId}`}
            endpoint={signOnGlass}
            params={{ caseId: one.id }}
            draft={false}
            toBody={(values) => ({ ...values, partyId: signing.partyId, version: file.agreement?.version })}
            submitText="签署"
            doneText="已签署"
            onSaved={() => setSigning(undefined)}
            onCancel={() => setSigning(undefined)}
          >
            <p className="pre-line">{file.agreement.terms}</p>
            <ul>
              {file.agreement.duties.map((duty) => (
                <li key={duty.id}>{dutyText(duty)}</li>
              ))}
            </ul>
            <Field name="image" label="签名">
              <SignaturePad label="签名框" />
            </Field>
          </RecordForm>
        )}
      </Modal>
    </Section>
  )
}

function Sessions({ file: { sessions, videoLink }, organisationId }: { file: CaseFile; organisationId: string }) {
  if (!sessions.length) return null
  return (
    <Section title="调解安排">
      <ul>
        {sessions.map(({ id, day, from, to, place, way, calendarPath }) => (
          <li key={id}>
            {day} {from}—{to}，{place}
            {calendarPath && (
              <>
                {' '}
                <a href={calendarPath}>日历文件</a>
              </>
            )}
            {way === 'online' && !videoLink && (
              <span className="quiet">
                （用下面的文字调解室；要用视频的，先{' '}
                <Link to={`/mediation/video?organisationId=${organisationId}`}>设置视频链接</Link>）
              </span>
            )}
            {way === 'online' && videoLink && (
              <>
                {' '}
                <a href={videoLink} target="_blank" rel="noreferrer">
                  进入视频
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Agreement({ file: { agreement, confirmation } }: { file: CaseFile }) {
  if (!agreement) return null
  return (
    <Section title={agreement.effectiveOn ? `调解协议（${agreement.effectiveOn} 生效）` : '调解协议（待签署）'}>
      <p className="pre-line">{agreement.terms}</p>
      <ol>
        {agreement.duties.map((duty) => (
          <li key={duty.id}>
            {dutyText(duty)}
            {duty.isDone && `，已于 ${duty.performedOn.at(-1)} 履行`}
            {!duty.isDone && duty.amountFen !== null && duty.openFen < duty.amountFen && (
              <>
                ，还差 <MoneyText fen={duty.openFen} />
              </>
            )}
          </li>
        ))}
      </ol>
      {confirmation && (
        <Alert
          type="info"
          showIcon
          className="problem"
          title={`双方可以共同申请司法确认，最后一天是 ${confirmation.lastOn}（${confirmation.basis}）`}
        />
      )}
    </Section>
  )
}
