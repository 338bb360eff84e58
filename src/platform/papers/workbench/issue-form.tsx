import { Input, InputNumber, Radio } from 'antd'
import { useState } from 'react'
import { businessToday } from '#base/clock/index.ts'
import { DayInput, Field, RecordForm, Section } from '#ui/workbench/index.ts'
import type { DefinedPapers, Paper } from '../contract/index.ts'

interface IssueFormProps {
  readonly papers: DefinedPapers
  readonly paper: Paper
  readonly close: () => void
}

/** A paper that was written in the field: with a temporary number that is replaced now, or one of a lent block. */
export function IssueForm({ papers, paper, close }: IssueFormProps) {
  const [kind, setKind] = useState<'temporary' | 'lent'>('temporary')
  return (
    <Section title="补登现场文书">
      <Radio.Group
        value={kind}
        onChange={(event) => setKind(event.target.value as typeof kind)}
        options={[
          { value: 'temporary', label: '现场用了临时编号，现在换正式编号' },
          { value: 'lent', label: '现场用了借出的编号' },
        ]}
      />
      <RecordForm
        key={kind}
        name={`${papers.module}.paper.${paper.id}.issue`}
        endpoint={papers.endpoints.issuePaper}
        params={{ paperId: paper.id }}
        draft={false}
        initial={{ issuedOn: businessToday() }}
        toBody={({ issuedOn, numbering }) => ({
          issuedOn,
          revision: paper.revision,
          numbering: { kind: kind === 'lent' ? 'lent' : 'next', ...(numbering as object) },
        })}
        submitText="出具（不能再改）"
        doneText="已出具"
        onSaved={close}
        onCancel={close}
      >
        <Field name="issuedOn" label="现场出具的日期">
          <DayInput />
        </Field>
        {kind === 'temporary' ? (
          <Field name={['numbering', 'temporaryNumber']} label="临时编号" hint="照现场文书上写的填；新文书上会写明替换">
            <Input maxLength={40} />
          </Field>
        ) : (
          <Field name={['numbering', 'sequence']} label="借出编号的序号" hint="只填序号，例如 12">
            <InputNumber min={1} precision={0} />
          </Field>
        )}
      </RecordForm>
    </Section>
  )
}
