import { useNavigate } from '@tanstack/react-router'
import { Input, InputNumber } from 'antd'
import { OrganisationPicker } from '#platform/organisations/workbench/index.tsx'
import { DayInput, Field, Page, RecordForm, Section } from '#ui/workbench/index.ts'
import { createSurvey, SurveySettings } from '../contract/index.ts'
import { ScriptEditor } from './script/script-editor.tsx'

/** 新建调查: for whom, what is asked, and the settings that the notice leaves open. */
export function NewSurveyPage() {
  const navigate = useNavigate()
  return (
    <Page title="新建调查" breadcrumbs={[{ title: '调查测评', path: '/surveys' }]}>
      <Section>
        <RecordForm
          name="surveys.survey.new"
          endpoint={createSurvey}
          initial={{ questions: [], settings: SurveySettings.parse({}) }}
          submitText="新建"
          doneText="已新建，请提供受访者名单"
          onSaved={(survey) => void navigate({ to: `/surveys/${survey.id}` })}
        >
          <Field name="organisationId" label="被测评单位">
            <OrganisationPicker />
          </Field>
          <Field name="title" label="调查名称">
            <Input maxLength={100} />
          </Field>
          <Field name="questions" label="问卷">
            <ScriptEditor />
          </Field>
          <Field name="closesOn" label="问卷链接截止日（选填）">
            <DayInput />
          </Field>
          <Field
            name={['settings', 'callsBeforeUnreachable']}
            label="未接通几次算联系不上"
            hint="待确认：通知没有写明次数；空号停机一次即算"
          >
            <InputNumber min={1} max={10} />
          </Field>
          <Field
            name={['settings', 'contactsKeptDays']}
            label="结果公布后号码保存天数"
            hint="待确认：到期自动删除电话号码"
          >
            <InputNumber min={0} max={1095} />
          </Field>
        </RecordForm>
      </Section>
    </Page>
  )
}
