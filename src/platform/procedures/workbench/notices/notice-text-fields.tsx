import { Form, Input } from 'antd'
import { Field, TextWithFields } from '#ui/workbench/index.ts'
import type { NoticeText, Procedure } from '../../contract/index.ts'
import { composeNotice, noticeFaults, noticesOf } from '../../domain/index.ts'

interface NoticeTextFieldsProps {
  readonly procedure: Procedure
  readonly text: NoticeText
}

/** Text with fields chosen from a list, its mistakes, and how it reads with example words while it is written. */
export function NoticeTextFields({ procedure, text }: NoticeTextFieldsProps) {
  const written = (Form.useWatch('text') ?? '') as string
  const kind = noticesOf(procedure).find(({ id }) => id === text.notice)
  if (!kind) return null
  const samples = Object.fromEntries(text.fields.map(({ id, sample }) => [id, sample]))
  const shown = composeNotice({
    text: written,
    fields: kind.fields,
    words: { ...samples, unit: text.organisationName },
    code: exampleCode,
    isCodeWhole: text.withCode,
    address: `${location.origin}/…`,
  }).replace('{code}', 'KEEP 2345 FIND')
  return (
    <>
      <Field
        name="text"
        label="内容"
        hint="花括号里的栏目由系统填好。不要写当事人姓名和事情本身：短信可能被别人看到，内容凭查询码查看。"
      >
        <TextWithFields names={text.fields.map((field) => field.text)} lines={3} />
      </Field>
      {noticeFaults(kind, written).map((fault) => (
        <p key={fault} className="bad" role="alert">
          {fault}
        </p>
      ))}
      <Field name="note" label="修改说明（可不填）">
        <Input maxLength={200} />
      </Field>
      <section aria-label="用示例内容看效果" className="stack">
        <h3>用示例内容看效果</h3>
        <p className="pre-line">{shown}</p>
        <p className="quiet">约 {shown.length} 字（网址按实际长度计）；短信超过 70 字的，运营商按多条计费。</p>
      </section>
    </>
  )
}

const exampleCode = 'KEEP2345FIND'
