import { Button, Input, Modal, Select } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Endpoint } from '#base/http/contract.ts'
import { DayInput, Field, RecordForm, useMay } from '#ui/workbench/index.ts'
import {
  approveResults,
  circulateResults,
  feedBackResults,
  recordDeliberation,
  type ResultStage,
  type ResultSummary,
} from '../../contract/index.ts'
import { decisionsOf, OpenCells } from './open-cells.tsx'

interface BatchAction {
  readonly name: string
  readonly title: string
  readonly permission: string
  readonly from: readonly ResultStage[]
  readonly endpoint: Endpoint
  readonly consequence: string
  readonly fields: ReactNode
  readonly initial?: Record<string, unknown>
}

const actions: readonly BatchAction[] = [
  {
    name: 'feedback',
    title: '反馈',
    permission: 'assessment.grade',
    from: ['proposed'],
    endpoint: feedBackResults,
    consequence: '单位将看到本单位的等次和评定依据，申诉期限开始计算。反馈后事实不再修改。',
    fields: (
      <Field name="words" label="附言（选填）">
        <Input.TextArea rows={2} />
      </Field>
    ),
  },
  {
    name: 'deliberation',
    title: '登记集体审定',
    permission: 'assessment.deliberate',
    from: ['fedBack', 'reviewed'],
    endpoint: recordDeliberation,
    consequence: '登记以后不能撤回。申诉期限未满又没有答复的单位不能审定。',
    fields: (
      <>
        <Field name="heldOn" label="会议日期">
          <DayInput />
        </Field>
        <Field name="attendees" label="参会人员" hint="逐个输入姓名，至少两人">
          <Select mode="tags" open={false} tokenSeparators={['、', '，', ',', ' ']} />
        </Field>
        <Field name="minutes" label="会议纪要">
          <Input.TextArea rows={6} />
        </Field>
      </>
    ),
  },
  {
    name: 'approval',
    title: '签批',
    permission: 'assessment.approve',
    from: ['decided'],
    endpoint: approveResults,
    consequence: '签批以后可以通报。',
    fields: (
      <Field name="words" label="签批意见">
        <Input.TextArea rows={3} />
      </Field>
    ),
  },
  {
    name: 'circulation',
    title: '通报',
    permission: 'assessment.circulate',
    from: ['approved'],
    endpoint: circulateResults,
    consequence:
      '通报的内容按现在的等次保存，以后不变。范围默认内部；选社会公开的，进入发布审核，审核通过以前门户不显示。',
    initial: { scope: 'internal' },
    fields: (
      <>
        <Field name="docNumber" label="发文字号">
          <Input />
        </Field>
        <Field name="scope" label="通报范围">
          <Select
            options={[
              { value: 'internal', label: '内部' },
              { value: 'portal', label: '社会公开（进入发布审核）' },
            ]}
          />
        </Field>
        <Field name="scopeReason" label="范围的依据" hint="谁决定的、为什么">
          <Input.TextArea rows={2} />
        </Field>
      </>
    ),
  },
]

/** Buttons for the chosen units of a list. */
export const batchActions = (rows: readonly ResultSummary[], clear: () => void) => (
  <BatchActions rows={rows} clear={clear} />
)

/** Steps for the chosen units: done for all of them or for none. */
function BatchActions({ rows, clear }: { rows: readonly ResultSummary[]; clear: () => void }) {
  const [chosen, setChosen] = useState<BatchAction>()
  const held = {
    'assessment.grade': useMay('assessment.grade'),
    'assessment.deliberate': useMay('assessment.deliberate'),
    'assessment.approve': useMay('assessment.approve'),
    'assessment.circulate': useMay('assessment.circulate'),
  } as Record<string, boolean>
  return (
    <>
      {actions
        .filter((action) => held[action.permission])
        .map((action) => {
          const fit = rows.every((row) => action.from.includes(row.stage))
          return (
            <Button
              key={action.name}
              disabled={!fit}
              title={fit ? '' : `所选单位中有的不在可以${action.title}的阶段`}
              onClick={() => setChosen(action)}
            >
              {action.title}
            </Button>
          )
        })}
      {chosen && (
        <Modal
          open
          title={`${chosen.title}：${rows.length} 个单位`}
          footer={null}
          onCancel={() => setChosen(undefined)}
        >
          <p>{chosen.consequence}</p>
          <RecordForm
            name={`assessment.${chosen.name}`}
            endpoint={chosen.endpoint}
            initial={chosen.initial ?? {}}
            toBody={({ decided, ...values }) => ({
              ...values,
              ...(chosen.name === 'deliberation' ? { decisions: decisionsOf(decided) } : {}),
              results: rows.map(({ id, revision }) => ({ resultId: id, revision })),
            })}
            submitText={chosen.title}
            doneText={`${chosen.title}：已办理`}
            onSaved={() => {
              setChosen(undefined)
              clear()
            }}
            onCancel={() => setChosen(undefined)}
          >
            {chosen.fields}
            {chosen.name === 'deliberation' && <OpenCells results={rows} />}
          </RecordForm>
        </Modal>
      )}
    </>
  )
}
