import { Button, Modal, Select } from 'antd'
import { useState } from 'react'
import type { ProgrammeRow } from '#domains/programmes/contract/index.ts'
import { surveyStateTexts } from '#platform/surveys/contract/index.ts'
import { DataTable, DayInput, EmptyState, Field, RecordForm, useMay } from '#ui/workbench/index.ts'
import { bindSurveys, listBoundSurveys } from '../../contract/index.ts'
import { useRowsOf } from './rows-of-programme.ts'

/** 调查测评 for the office: how far each unit's survey has come; never who said what. */
export function SurveySection({ programmeId }: { programmeId: string }) {
  const mayBind = useMay('assessment.grade')
  const { rows, unitsOf, isLoading } = useRowsOf(programmeId, 'survey')
  const [binding, setBinding] = useState<ProgrammeRow>()
  if (!isLoading && rows.length === 0) return <EmptyState title="本方案没有用调查测评的任务" />
  return (
    <>
      {mayBind && (
        <p className="row">
          {rows.map((row) => (
            <Button key={row.id} onClick={() => setBinding(row)}>
              {row.code} 组织调查
            </Button>
          ))}
        </p>
      )}
      <DataTable
        name="assessment.surveys"
        label="调查测评进度"
        prefix="s"
        endpoint={listBoundSurveys}
        input={{ query: { programmeId } }}
        keyOf={(survey) => survey.id}
        pathOf={(survey) => `/surveys/${survey.id}`}
        searchPlaceholder="单位名称"
        defaultSort="unit"
        columns={[
          { key: 'unit', title: '单位', render: (survey) => survey.organisationName },
          { key: 'row', title: '编号', render: (survey) => survey.rowCode },
          { key: 'state', title: '状态', render: (survey) => surveyStateTexts[survey.state] },
          { key: 'contacts', title: '联系方式', align: 'right', render: (survey) => survey.contacts },
          { key: 'answers', title: '已评', align: 'right', render: (survey) => survey.answers },
          { key: 'unreachable', title: '联系不上', align: 'right', render: (survey) => survey.unreachable },
          { key: 'waitsFor', title: '计入评定', render: (survey) => survey.waitsFor ?? '可以计入' },
        ]}
        empty={<EmptyState title="还没有组织调查" next="组织以后，单位提供联系方式，调查员电话调查" />}
      />
      {binding && (
        <Modal open title={`${binding.code} 组织调查`} footer={null} onCancel={() => setBinding(undefined)}>
          <p>每个单位一项调查，问了解情况和满意度；单位会收到提供联系方式的通知。</p>
          <RecordForm
            name={`assessment.survey.${binding.id}`}
            endpoint={bindSurveys}
            params={{ rowId: binding.id }}
            submitText="组织调查"
            doneText="已通知单位提供联系方式"
            onSaved={() => setBinding(undefined)}
            onCancel={() => setBinding(undefined)}
          >
            <Field name="organisationIds" label="单位">
              <Select
                mode="multiple"
                showSearch={{ optionFilterProp: 'label' }}
                options={unitsOf(binding.id).map((unit) => ({ value: unit.organisationId, label: unit.name }))}
              />
            </Field>
            <Field name="closesOn" label="问卷链接截止日（选填）">
              <DayInput />
            </Field>
          </RecordForm>
        </Modal>
      )}
    </>
  )
}
