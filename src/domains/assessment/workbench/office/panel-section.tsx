import { Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { ProgrammeRow } from '#domains/programmes/contract/index.ts'
import { DataTable, EmptyState, Field, momentText, RecordForm, useMay } from '#ui/workbench/index.ts'
import { drawExperts, expertReviewStateTexts, listPanels, type MatrixUnit, type Panel } from '../../contract/index.ts'
import { useRowsOf } from './rows-of-programme.ts'

/** 专家评审 for the office: draws, scores, spread. */
export function PanelSection({ programmeId }: { programmeId: string }) {
  const mayDraw = useMay('assessment.grade')
  const { rows, unitsOf, isLoading } = useRowsOf(programmeId, 'expertReview')
  const [drawing, setDrawing] = useState<ProgrammeRow>()
  if (!isLoading && rows.length === 0) return <EmptyState title="本方案没有用专家评审的任务" />
  return (
    <>
      {mayDraw && (
        <p className="row">
          {rows.map((row) => (
            <Button key={row.id} onClick={() => setDrawing(row)}>
              {row.code} 抽取专家
            </Button>
          ))}
        </p>
      )}
      <DataTable
        name="assessment.panels"
        label="专家评审情况"
        prefix="p"
        endpoint={listPanels}
        input={{ query: { programmeId } }}
        keyOf={(panel) => panel.id}
        searchPlaceholder="材料编号、单位"
        defaultSort="label"
        columns={[
          { key: 'label', title: '材料', render: (panel) => panel.label },
          { key: 'unit', title: '单位', render: (panel) => `${panel.organisationName} ${panel.rowCode}` },
          { key: 'scores', title: '专家与评分', render: (panel) => <Scores panel={panel} /> },
          {
            key: 'spread',
            title: '分差',
            align: 'right',
            render: (panel) => (
              <span className={Number(panel.spread) > panel.spreadLimit ? 'bad' : ''}>{panel.spread ?? '—'}</span>
            ),
          },
          { key: 'sentence', title: '进度', render: (panel) => panel.sentence },
          { key: 'draw', title: '抽取', render: (panel) => <Draw panel={panel} /> },
        ]}
        empty={<EmptyState title="还没有抽取专家" next="单位报送以后抽取；种子和备选名单留存，任何人可以复核" />}
      />
      {drawing && <DrawDialog row={drawing} units={unitsOf(drawing.id)} close={() => setDrawing(undefined)} />}
    </>
  )
}

function Scores({ panel }: { panel: Panel }) {
  return (
    <ul className="plain-list">
      {panel.reviews.map((review) => (
        <li key={review.position} title={review.comment || review.recusalReason || undefined}>
          {review.expertName}：{review.score ?? expertReviewStateTexts[review.state]}
          {review.reason === 'further' && <span className="quiet">（分差过大增加）</span>}
          {review.reason === 'replacement' && <span className="quiet">（回避递补）</span>}
        </li>
      ))}
    </ul>
  )
}

function Draw({ panel }: { panel: Panel }) {
  return (
    <span title={`备选顺序：${panel.pool.map((one) => one.name).join('、')}`}>
      种子 {panel.seed}
      <br />
      <span className="quiet">
        {panel.drawnByName} {momentText(panel.drawnAt)}，备选 {panel.pool.length} 人
      </span>
    </span>
  )
}

interface DrawDialogProps {
  readonly row: ProgrammeRow
  readonly units: readonly MatrixUnit[]
  readonly close: () => void
}

function DrawDialog({ row, units, close }: DrawDialogProps) {
  return (
    <Modal open title={`${row.code} 抽取专家`} footer={null} onCancel={close}>
      <p>按种子随机抽取，自动排除在被评单位任职的和已经回避的专家。抽取以后不能重抽。</p>
      <RecordForm
        name={`assessment.draw.${row.id}`}
        endpoint={drawExperts}
        params={{ rowId: row.id }}
        submitText="抽取"
        doneText="已抽取，已通知专家"
        onSaved={close}
        onCancel={close}
      >
        <Field name="organisationIds" label="单位">
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={units.map((unit) => ({ value: unit.organisationId, label: unit.name }))}
          />
        </Field>
        <Field name="seed" label="种子（选填）" hint="现场公开抽取时填写；不填由系统生成并留存">
          <Input />
        </Field>
      </RecordForm>
    </Modal>
  )
}
