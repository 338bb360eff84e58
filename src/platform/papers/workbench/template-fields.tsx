import { App, Button, Form, Input } from 'antd'
import { addressOf } from '#base/http/call.ts'
import { Field, TextWithFields } from '#ui/workbench/index.ts'
import { commonFields, type DefinedPapers, type PaperTemplate } from '../contract/index.ts'
import { fillText, findTextFaults } from '#base/templates/index.ts'

interface TemplateFieldsProps {
  readonly papers: DefinedPapers
  readonly template: PaperTemplate
}

/** Text with fields chosen from a list, its mistakes and its look while it is written. */
export function TemplateFields({ papers, template }: TemplateFieldsProps) {
  const text = (Form.useWatch('text') ?? '') as string
  const kind = papers.kinds.find(({ id }) => id === template.kind)
  const fields = [...commonFields, ...(kind?.fields ?? [])]
  const faults = findTextFaults(text, fields)
  const samples = Object.fromEntries(fields.map(({ id, sample }) => [id, sample]))
  return (
    <>
      <Field name="prefix" label="编号代字" hint={`编号写作“${template.prefix}〔年份〕序号号”`}>
        <Input maxLength={20} />
      </Field>
      <Field
        name="text"
        label="正文"
        hint="一行是一段；花括号里的栏目由系统填好。以“一、”“（一）”开头、不带标点的短行排成标题。"
      >
        <TextWithFields names={fields.map((field) => field.text)} />
      </Field>
      {faults.map(({ line, word, sentence }) => (
        <p key={`${line}.${word}`} className="bad" role="alert">
          {sentence}
        </p>
      ))}
      <Field name="note" label="修改说明（可不填）">
        <Input maxLength={200} />
      </Field>
      <section aria-label="用示例内容看效果" className="stack">
        <h3>用示例内容看效果</h3>
        <pre className="paper-text">
          {fillText(text, fields, { ...samples, organisation: template.organisationName })}
        </pre>
        {template.statements.map((statement) => (
          <p key={statement}>
            <strong>{statement}</strong> <span className="quiet">（每件都印，不能删除）</span>
          </p>
        ))}
        <PreviewButton papers={papers} template={template} />
      </section>
    </>
  )
}

/** The page as it would be printed, in a window of its own. */
function PreviewButton({ papers, template }: TemplateFieldsProps) {
  const { message } = App.useApp()
  const form = Form.useFormInstance()
  async function preview() {
    const { text, prefix } = form.getFieldsValue() as { text: string; prefix: string }
    const response = await fetch(addressOf(papers.endpoints.previewTemplate, { kind: template.kind }), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ organisationId: template.organisationId, text, prefix }),
    })
    if (response.ok) {
      const address = URL.createObjectURL(await response.blob())
      window.open(address, '_blank')
      setTimeout(() => URL.revokeObjectURL(address), 60_000)
    } else {
      const { title, detail } = (await response.json()) as { title: string; detail?: string }
      void message.error(detail ?? title)
    }
  }
  return (
    <p>
      <Button onClick={() => void preview()}>预览 PDF</Button>
    </p>
  )
}
