import { useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import type { Case } from '#platform/procedures/contract/index.ts'
import {
  download,
  Field,
  momentText,
  queryFor,
  QueryView,
  RecordForm,
  Section,
  PickedFiles,
  usePickedUploads,
} from '#ui/workbench/index.ts'
import { downloadTurnFile, listTurns, sayTurn, showCaseFile, sides, type Turn } from '../../contract/index.ts'

const everybody = 'all'

/** 网上调解室: what was said before all, and for the handler the private talk with each party. */
export function RoomSection({ one }: { one: Case }) {
  const [talk, setTalk] = useState(everybody)
  const [sent, setSent] = useState(0)
  const picked = usePickedUploads()
  const [submissionKey, setKey] = useState(() => crypto.randomUUID())
  const file = useQuery(queryFor(showCaseFile, { params: { caseId: one.id } }))
  const partyId = talk === everybody ? undefined : talk
  const query = useQuery(queryFor(listTurns, { params: { caseId: one.id }, query: partyId ? { partyId } : {} }))
  const { isHandler = false, parties = [] } = file.data ?? {}
  const choices = [
    { value: everybody, label: '各方都能看到' },
    ...parties.map(({ partyId: id, side, name }) => ({ value: id, label: `只和${sides[side]} ${name} 谈` })),
  ]
  return (
    <Section
      title="网上调解室"
      actions={
        <>
          {isHandler && (
            <Select
              aria-label="和谁谈"
              value={talk}
              onChange={setTalk}
              options={choices}
              popupMatchSelectWidth={false}
            />
          )}
          <Button onClick={() => void query.refetch()}>刷新</Button>
        </>
      }
    >
      {partyId && <p className="quiet">单独谈话：只有您和这一方能看到，不进案卷。</p>}
      <QueryView query={query}>{({ turns }) => <Turns turns={turns} caseId={one.id} />}</QueryView>
      {isHandler && !one.closedOn && (
        <RecordForm
          key={`${talk} ${sent}`}
          name={`mediation.turn.${one.id}.${talk}`}
          endpoint={sayTurn}
          params={{ caseId: one.id }}
          toBody={(values) => ({
            ...values,
            partyId: partyId ?? null,
            submissionKey,
            uploadIds: picked.uploadIds,
          })}
          unavailableBecause={picked.unavailableBecause}
          submitText={partyId ? '只发给这一方' : '发言'}
          onSaved={() => {
            setSent(sent + 1)
            picked.setFiles([])
            setKey(crypto.randomUUID())
          }}
        >
          <Field name="words" label="发言">
            <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
          </Field>
          <PickedFiles
            label="附材料（可不附）"
            hint="PDF、照片或 Word（docx），每份不超过 5 MB；当事人能下载"
            picked={picked}
          />
        </RecordForm>
      )}
    </Section>
  )
}

function Turns({ turns, caseId }: { turns: readonly Turn[]; caseId: string }) {
  if (!turns.length) return <p className="quiet">还没有人发言。</p>
  return (
    <ol>
      {turns.map(({ id, speaker, saidAt, words, files }) => (
        <li key={id}>
          <strong>{speaker}</strong> <span className="quiet">{momentText(saidAt)}</span>
          <p className="pre-line">{words}</p>
          {files.map((file) => (
            <Button
              key={file.id}
              type="link"
              size="small"
              onClick={() => void download(downloadTurnFile, { params: { caseId, turnFileId: file.id } })}
            >
              {file.name}
            </Button>
          ))}
        </li>
      ))}
    </ol>
  )
}
