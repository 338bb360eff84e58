import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App, Button, Input, Progress, Select } from 'antd'
import { useEffect, useState } from 'react'
import { businessToday } from '#base/clock/index.ts'
import type { OutputOf } from '#base/http/contract.ts'
import { callSignedIn, DayInput, Field, problemText, queryFor, QueryView, RecordForm } from '#ui/workbench/index.ts'
import { guidanceCases, guidanceResponses, judgeFirms, type CampaignFirm, type ManyAct } from '../../contract/index.ts'
import { choices } from '../choices.ts'
import { oneAfterTheOther, type Outcome } from './one-after-the-other.ts'
import './campaigns.css'

type Judged = OutputOf<typeof judgeFirms>['items'][number]

const words = {
  followUp: {
    ask: (firms: number) => `登记 ${firms} 户的回访？`,
    consequence: '每户各记一次，和单独登记一样；登记后不能改回。',
    done: '已登记回访',
  },
  close: {
    ask: (firms: number) => `办结 ${firms} 户？`,
    consequence: '各户随后可以装订封卷，不再登记后续；办结后不能恢复。',
    done: '已办结',
  },
} as const

interface ActOnManyProps {
  readonly campaignId: string
  readonly act: ManyAct
  readonly firms: readonly CampaignFirm[]
  readonly onBusy: (busy: boolean) => void
  /** Once the first case may have been acted on. */
  readonly onActed: () => void
  readonly onClose: () => void
}

/** The same act for many firms: who can be done is looked at first, then each case acts by itself and says how it went. */
export function ActOnMany({ campaignId, act, firms, onBusy, onActed, onClose }: ActOnManyProps) {
  const firmIds = firms.map(({ id }) => id)
  const verdicts = useQuery({
    ...queryFor(judgeFirms, { params: { campaignId }, body: { act, firmIds } }),
    // What the person looked at is what is acted on: whoever was faster is then named.
    staleTime: Infinity,
    gcTime: 0,
  })
  // As they stood when the work began; afterwards all of them are judged anew.
  const [begunWith, setBegunWith] = useState<readonly Judged[]>([])
  const [outcomes, setOutcomes] = useState<readonly Outcome<Judged>[]>()
  const { modal } = App.useApp()
  const queries = useQueryClient()

  async function begin(judged: readonly Judged[], body: Record<string, unknown>) {
    const possible = judged.filter(({ refusal }) => refusal === null)
    const agreed = await modal.confirm({
      title: words[act].ask(possible.length),
      content: (
        <>
          <p>{words[act].consequence}</p>
          <Impossible judged={judged} />
        </>
      ),
      okText: act === 'close' ? `办结 ${possible.length} 户` : `登记 ${possible.length} 户`,
      cancelText: '取消',
    })
    if (!agreed) return
    onBusy(true)
    onActed()
    setBegunWith(judged)
    setOutcomes([])
    await oneAfterTheOther(
      possible,
      ({ caseId, revision }) =>
        callSignedIn(guidanceCases.endpoints.acts[act]!, {
          params: { caseId: caseId! },
          body: { ...body, revision: revision! } as never,
        }),
      setOutcomes,
    )
    onBusy(false)
    void queries.invalidateQueries()
  }

  if (outcomes) return <Course {...{ act, outcomes, judged: begunWith, onClose }} />
  return (
    <QueryView query={verdicts}>
      {({ items }) => {
        const possible = items.filter(({ refusal }) => refusal === null).length
        return (
          <div className="stack">
            <p>{possible > 0 ? `可以办理 ${possible} 户。` : '所选各户现在都不能办理。'}</p>
            <Impossible judged={items} />
            {possible > 0 ? (
              <RecordForm
                name={`guidance.campaign.${campaignId}.${act}`}
                draft={false}
                endpoint={guidanceCases.endpoints.acts[act]!}
                initial={{ form: act === 'followUp' ? { on: businessToday() } : {} }}
                // Judged by the form of the act; each case brings its own revision.
                toBody={(values) => ({ ...values, revision: 1 })}
                handOver={(body) => begin(items, body as Record<string, unknown>)}
                submitText={act === 'close' ? `办结 ${possible} 户…` : `登记 ${possible} 户的回访…`}
                onCancel={onClose}
              >
                {act === 'followUp' ? <ReturnFields /> : <ResultFields />}
                <Field name="note" label="备注（可不填）">
                  <Input maxLength={1000} />
                </Field>
              </RecordForm>
            ) : (
              <Button onClick={onClose}>关闭</Button>
            )}
          </div>
        )
      }}
    </QueryView>
  )
}

const ReturnFields = () => (
  <>
    <Field name={['form', 'on']} label="回访日期">
      <DayInput />
    </Field>
    <Field name={['form', 'found']} label="回访情况" hint="所选各户写同样的话；有不同的，请去掉后单独登记">
      <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} />
    </Field>
    <Field
      name={['form', 'response']}
      label="各户是否采纳（可不选）"
      hint="由对方自愿决定，不影响任何其他事项；没有说的不选，已经说过的不因此改变"
    >
      <Select allowClear options={choices(guidanceResponses)} />
    </Field>
  </>
)

const ResultFields = () => (
  <Field name={['form', 'result']} label="结果" hint="所选各户写同样的话；有不同的，请去掉后单独办结">
    <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} />
  </Field>
)

/** Who is left out, each with the reason. */
function Impossible({ judged }: { judged: readonly Judged[] }) {
  const left = judged.filter(({ refusal }) => refusal !== null)
  if (!left.length) return null
  return (
    <div>
      <p>不能办理 {left.length} 户，这次不动：</p>
      <ul className="campaign-firms">
        {left.map(({ firmId, name, refusal }) => (
          <li key={firmId}>
            {name}：{refusal}
          </li>
        ))}
      </ul>
    </div>
  )
}

interface CourseProps {
  readonly act: ManyAct
  readonly outcomes: readonly Outcome<Judged>[]
  readonly judged: readonly Judged[]
  readonly onClose: () => void
}

/** How far it is, and what became of each firm; those that were not done first. */
function Course({ act, outcomes, judged, onClose }: CourseProps) {
  const total = judged.filter(({ refusal }) => refusal === null).length
  const running = outcomes.length < total
  useEffect(() => {
    if (!running) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [running])
  const failed = outcomes.filter(({ problem }) => problem !== undefined)
  const done = outcomes.length - failed.length
  const said = failed.length ? `，没有办成 ${failed.length} 户` : ''
  return (
    <div className="stack">
      {running && <Progress percent={Math.round((outcomes.length / total) * 100)} />}
      <p role="status">
        {running
          ? `正在办理，已办 ${outcomes.length} / ${total} 户，请不要关闭这一页；关闭的话，已办的不变，没办到的以后再选。`
          : `${words[act].done} ${done} 户${said}。`}
      </p>
      <ul className="lines campaign-firms">
        {[...failed, ...outcomes.filter(({ problem }) => problem === undefined)].map(({ item, problem }) => (
          <li key={item.firmId}>
            {running ? item.name : <Link to={`/guidance/cases/${item.caseId}`}>{item.name}</Link>}
            {problem === undefined ? (
              <span className="quiet">{words[act].done}</span>
            ) : (
              <span className="bad">{problemText(problem).detail}</span>
            )}
          </li>
        ))}
      </ul>
      <Impossible judged={judged} />
      {!running && (
        <Button type="primary" onClick={onClose}>
          完成
        </Button>
      )}
    </div>
  )
}
