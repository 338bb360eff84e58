import { PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { Field, RecordForm, Section } from '#ui/workbench/index.ts'
import type { DefinedPapers, Paper } from '../contract/index.ts'

export interface PaperEditorProps {
  readonly papers: DefinedPapers
  readonly paper: Paper
}

/** The text of a draft; what is typed is kept, also when the page is left. */
export function PaperEditor({ papers, paper }: PaperEditorProps) {
  const [round, setRound] = useState(0)
  if (!paper.mayWrite)
    return (
      <Section title="草稿">
        <pre className="paper-text">{paper.content.text}</pre>
      </Section>
    )
  return (
    <Section title="草稿">
      <RecordForm
        key={`${paper.revision}.${round}`}
        name={`${papers.module}.paper.${paper.id}.${paper.revision}`}
        endpoint={papers.endpoints.editPaper}
        params={{ paperId: paper.id }}
        initial={{ ...paper.content }}
        toBody={(values) => ({ ...values, revision: paper.revision })}
        submitText="保存草稿"
        onSaved={() => setRound(round + 1)}
      >
        <Field name="title" label="标题">
          <Input maxLength={100} />
        </Field>
        <Field name="addressee" label="主送（可不填）">
          <Input maxLength={200} />
        </Field>
        <Field
          name="text"
          label="正文"
          hint="一行是一段。以“一、”“（一）”开头、不带标点的短行排成标题；“〔待填：…〕”填好后才能出具。"
        >
          <Input.TextArea autoSize={{ minRows: 10, maxRows: 30 }} />
        </Field>
        <OfficerFields />
      </RecordForm>
    </Section>
  )
}

/** Names and certificate numbers stand on every paper. */
function OfficerFields() {
  return (
    <Form.List name="officers">
      {(fields, { add, remove }) => (
        <fieldset className="paper-officers">
          <legend>执法人员（印在文书上，证号可留空手写）</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className="row paper-officer">
              <Field name={[name, 'name']} label={`姓名 ${name + 1}`}>
                <Input maxLength={40} />
              </Field>
              <Field name={[name, 'certificateNumber']} label="执法证号">
                <Input maxLength={40} />
              </Field>
              <Button onClick={() => remove(name)}>移除第 {name + 1} 人</Button>
            </div>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add({ name: '', certificateNumber: '' })}>
            添加人员
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}
