import { Button, Modal, Select } from 'antd'
import { useState } from 'react'
import type { ProgrammeRow } from '#domains/programmes/contract/index.ts'
import { DataTable, EmptyState, useMay } from '#ui/workbench/index.ts'
import { listTests, type WrittenTest } from '../../contract/index.ts'
import { useRowsOf } from './rows-of-programme.ts'
import { DrawTestForm } from './draw-test-form.tsx'
import { TestScores } from './test-scores.tsx'

/** 现场测试: who was drawn, what they scored, the exact mean. */
export function TestSection({ programmeId }: { programmeId: string }) {
  const mayDraw = useMay('assessment.grade')
  const { rows, unitsOf, isLoading } = useRowsOf(programmeId, 'onSiteTest')
  const [drawing, setDrawing] = useState<{ row: ProgrammeRow; organisationId: string | null }>()
  const [shown, setShown] = useState<WrittenTest>()
  if (!isLoading && rows.length === 0) return <EmptyState title="本方案没有用现场测试的任务" />
  return (
    <>
      {mayDraw && (
        <p className="row">
          {rows.map((row) => (
            <Button key={row.id} onClick={() => setDrawing({ row, organisationId: null })}>
              {row.code} 抽取人员
            </Button>
          ))}
        </p>
      )}
      <DataTable
        name="assessment.tests"
        label="现场测试"
        prefix="t"
        endpoint={listTests}
        input={{ query: { programmeId } }}
        keyOf={(test) => test.id}
        searchPlaceholder="单位名称"
        defaultSort="id"
        columns={[
          {
            key: 'unit',
            title: '单位',
            render: (test) => (
              <Button type="link" className="as-text" onClick={() => setShown(test)}>
                {test.organisationName}
              </Button>
            ),
          },
          { key: 'row', title: '编号', render: (test) => test.rowCode },
          { key: 'size', title: '抽取', render: (test) => `${test.size} / ${test.rosterSize} 人` },
          { key: 'missing', title: '缺成绩', align: 'right', render: (test) => test.missing },
          { key: 'mean', title: '平均分', align: 'right', render: (test) => test.mean ?? '—' },
          { key: 'seed', title: '种子', render: (test) => test.seed },
        ]}
        empty={<EmptyState title="还没有抽取参加测试的人员" next="从单位的名册中按种子抽取，任何人可以复核" />}
      />
      {drawing && (
        <Modal
          open
          title={`${drawing.row.code} 抽取参加测试的人员`}
          footer={null}
          onCancel={() => setDrawing(undefined)}
        >
          <label className="stack">
            单位
            <Select
              aria-label="单位"
              value={drawing.organisationId}
              showSearch={{ optionFilterProp: 'label' }}
              options={unitsOf(drawing.row.id).map((unit) => ({ value: unit.organisationId, label: unit.name }))}
              onChange={(organisationId: string) => setDrawing({ ...drawing, organisationId })}
            />
          </label>
          {drawing.organisationId && (
            <DrawTestForm
              rowId={drawing.row.id}
              organisationId={drawing.organisationId}
              close={() => setDrawing(undefined)}
            />
          )}
        </Modal>
      )}
      {shown && (
        <Modal
          open
          width={720}
          title={`${shown.organisationName} ${shown.rowCode} 测试成绩`}
          footer={null}
          onCancel={() => setShown(undefined)}
        >
          <TestScores key={shown.revision} test={shown} mayEnter={mayDraw} changed={setShown} />
        </Modal>
      )}
    </>
  )
}
