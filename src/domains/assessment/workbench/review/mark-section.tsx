import { useMutation } from '@tanstack/react-query'
import { Button, Drawer, Input } from 'antd'
import { useState } from 'react'
import { addressOf } from '#base/http/call.ts'
import {
  ActionBar,
  DataTable,
  DateText,
  DayInput,
  EmptyState,
  mutationFor,
  ProblemAlert,
  useNarrow,
} from '#ui/workbench/index.ts'
import { actOnMark, downloadMarkPicture, listMarks, markStateTexts, type Mark } from '../../contract/index.ts'
import { methodTexts } from '../texts.ts'

const states = Object.entries(markStateTexts).map(([value, label]) => ({ value, label }))
const kinds = [
  { value: 'bonus', label: '加分' },
  { value: 'deduction', label: '扣分' },
]

/** 加分扣分: recorded, told to the unit, heard, decided. */
export function MarkSection(scope: { programmeId: string | undefined; organisationId?: string }) {
  const [shown, setShown] = useState<Mark>()
  const narrow = useNarrow()
  return (
    <>
      <DataTable
        name="assessment.marks"
        label="加分扣分记录"
        prefix="m"
        endpoint={listMarks}
        input={{ query: { ...scope } }}
        keyOf={(mark) => mark.id}
        searchPlaceholder="单位、情况"
        filters={[
          { kind: 'choice', key: 'kind', label: '种类', options: kinds },
          { kind: 'choice', key: 'state', label: '状态', options: states },
        ]}
        defaultSort="-recordedAt"
        columns={[
          {
            key: 'what',
            title: '情况',
            render: (mark) => (
              <Button type="link" className="as-text" onClick={() => setShown(mark)}>
                {mark.what.length > 40 ? `${mark.what.slice(0, 40)}…` : mark.what}
              </Button>
            ),
          },
          { key: 'unit', title: '单位', render: (mark) => mark.organisationName },
          { key: 'kind', title: '种类', render: (mark) => (mark.kind === 'bonus' ? '加分' : '扣分') },
          { key: 'state', title: '状态', render: (mark) => markStateTexts[mark.state] },
          { key: 'happenedOn', title: '发生日期', render: (mark) => <DateText value={mark.happenedOn} /> },
          { key: 'due', title: '陈述期限', render: (mark) => mark.statementDueOn ?? '—' },
        ]}
        empty={<EmptyState title="没有加分扣分记录" next="在一个单位的加分项、扣分项页面上记录" />}
      />
      {shown && (
        <Drawer
          open
          title={`${shown.kind === 'bonus' ? '加分' : '扣分'}：${shown.organisationName}`}
          size={narrow ? '100%' : 560}
          onClose={() => setShown(undefined)}
        >
          <MarkView mark={shown} changed={setShown} />
        </Drawer>
      )}
    </>
  )
}

const actionTexts = { notice: '告知单位', state: '陈述意见', uphold: '认定', drop: '不予认定' } as const

function MarkView({ mark, changed }: { mark: Mark; changed: (mark: Mark) => void }) {
  const act = useMutation(mutationFor(actOnMark))
  const [dueOn, setDueOn] = useState<string>()
  const [statement, setStatement] = useState('')
  const params = { markId: mark.id }
  const available = (action: keyof typeof actionTexts) => mark.actions.find((one) => one.action === action)
  const send = async (body: Parameters<typeof act.mutateAsync>[0]['body']) => {
    changed(await act.mutateAsync({ params, body }))
  }
  const decisions = (['uphold', 'drop'] as const).flatMap((name) => {
    const one = available(name)
    if (!one) return []
    return [
      {
        name,
        title: actionTexts[name],
        tone: name === 'uphold' ? ('primary' as const) : ('plain' as const),
        consequence: '认定以后不能撤回。',
        asks: { label: '理由', required: true },
        ...(one.why ? { unavailableBecause: one.why } : {}),
      },
    ]
  })
  return (
    <div className="stack">
      <ProblemAlert problem={act.error} />
      <p>{mark.what}</p>
      <dl className="facts">
        <div>
          <dt>状态</dt>
          <dd>{markStateTexts[mark.state]}</dd>
        </div>
        <div>
          <dt>如何掌握</dt>
          <dd>{methodTexts[mark.method]}</dd>
        </div>
        <div>
          <dt>发生日期</dt>
          <dd>{mark.happenedOn}</dd>
        </div>
        <div>
          <dt>记录人</dt>
          <dd>{mark.recordedByName}</dd>
        </div>
      </dl>
      {mark.link && (
        <p>
          <a href={mark.link} target="_blank" rel="noreferrer">
            {mark.link}
          </a>
        </p>
      )}
      {mark.fileId && (
        <p>
          <a href={addressOf(downloadMarkPicture, params)} target="_blank" rel="noreferrer">
            查看图片
          </a>
        </p>
      )}
      {mark.statement && (
        <p>
          单位陈述：{mark.statement}
          <span className="quiet">（{mark.statedByName}）</span>
        </p>
      )}
      {mark.decisionReason && (
        <p>
          {markStateTexts[mark.state]}：{mark.decisionReason}
          <span className="quiet">（{mark.decidedByName}）</span>
        </p>
      )}
      {available('notice') && (
        <div className="row">
          <DayInput label="陈述期限" value={dueOn} onChange={setDueOn} />
          <Button
            disabled={!dueOn}
            loading={act.isPending}
            onClick={() =>
              void send({ action: 'notice', revision: mark.revision, statementDueOn: dueOn! }).catch(() => undefined)
            }
          >
            告知单位
          </Button>
        </div>
      )}
      {available('state')?.allowed && (
        <div className="stack">
          <Input.TextArea
            aria-label="陈述意见"
            placeholder="对这件事的说明和意见"
            autoSize={{ minRows: 3 }}
            maxLength={3000}
            value={statement}
            onChange={(event) => setStatement(event.target.value)}
          />
          <Button
            type="primary"
            disabled={statement.trim() === ''}
            loading={act.isPending}
            onClick={() =>
              void send({ action: 'state', revision: mark.revision, statement: statement.trim() }).catch(
                () => undefined,
              )
            }
          >
            提交陈述
          </Button>
        </div>
      )}
      {decisions.length > 0 && (
        <ActionBar
          actions={decisions}
          onAct={(name, words) =>
            send({ action: name === 'uphold' ? 'uphold' : 'drop', revision: mark.revision, reason: words ?? '' })
          }
        />
      )}
    </div>
  )
}
