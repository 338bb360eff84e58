import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { mutationFor, ProblemAlert } from '#ui/workbench/index.ts'
import { addRespondents } from '../../contract/index.ts'
import { readRespondents } from './read-respondents.ts'
import { RespondentInput } from './respondent-input.tsx'

/** The people whom the unit names. Numbers are not kept as a draft on this computer. */
export function NameRespondents({ surveyId }: { surveyId: string }) {
  const [text, setText] = useState('')
  const { message } = App.useApp()
  const add = useMutation(mutationFor(addRespondents))
  const { people, faults } = readRespondents(text)

  async function submit() {
    const { added } = await add.mutateAsync({ params: { surveyId }, body: { respondents: [...people] } })
    setText('')
    void message.success(`已提供 ${added} 人`)
  }

  return (
    <div className="stack">
      <ProblemAlert problem={add.error} />
      <RespondentInput label="受访者名单（请先告知对方可能接到电话）" value={text} onChange={setText} />
      <div className="row">
        <Button
          type="primary"
          disabled={people.length === 0 || faults.length > 0}
          loading={add.isPending}
          onClick={() => void submit().catch(() => {})}
        >
          提供这 {people.length} 人
        </Button>
        <span className="quiet">电话号码加密保存，只在拨打时逐个显示并留痕；提供以后不能在这里修改。</span>
      </div>
    </div>
  )
}
