import { useMutation } from '@tanstack/react-query'
import { App, Button, Radio } from 'antd'
import { useRef, useState } from 'react'
import { Problem } from '#base/http/contract.ts'
import { mutationFor, ProblemAlert, Section } from '#ui/workbench/index.ts'
import {
  CallOutcome,
  callOutcomeTexts,
  recordCall,
  respondentSourceTexts,
  type Answers,
  type Respondent,
  type SurveyScript,
} from '../../contract/index.ts'
import { checkAnswers } from '../../domain/index.ts'
import { callsText, respondentStateTexts } from '../people/respondent-texts.ts'
import { NumberButton } from './number-button.tsx'
import { QuestionnaireLink } from './questionnaire-link.tsx'
import { ScoreSheet } from './score-sheet.tsx'

interface ContactCardProps {
  readonly script: SurveyScript
  readonly person: Respondent
  readonly next: () => void
}

const outcomes = CallOutcome.options.map((value) => ({ value, label: callOutcomeTexts[value] }))

/** One contact: the number, the script to read out, and how the call ended. Scores are never kept with the contact. */
export function ContactCard({ script, person, next }: ContactCardProps) {
  const [answers, setAnswers] = useState<Answers>({})
  const [outcome, setOutcome] = useState<CallOutcome>()
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({})
  const sheet = useRef<HTMLDivElement>(null)
  const { message } = App.useApp()
  const record = useMutation(mutationFor(recordCall))
  const params = { surveyId: script.id, respondentId: person.id }

  async function submit() {
    if (!outcome) return
    const found = outcome === 'answered' ? checkAnswers(script.questions, answers) : {}
    setFaults(found)
    if (Object.keys(found).length > 0) return sheet.current?.scrollIntoView({ block: 'start' })
    try {
      await record.mutateAsync({ params, body: outcome === 'answered' ? { outcome, answers } : { outcome } })
      void message.success(`已登记：${callOutcomeTexts[outcome]}`)
      next()
    } catch (error) {
      if (error instanceof Problem) setFaults(Object.fromEntries(error.errors.map((one) => [one.path, one.message])))
    }
  }

  if (person.state === 'answered')
    return (
      <Section title={person.label}>
        <p>这位受访者已经评过，不能再登记。</p>
        <Button onClick={next}>下一位</Button>
      </Section>
    )
  return (
    <>
      <Section title={person.label} actions={<Button onClick={next}>跳过，下一位</Button>}>
        <p className="quiet">
          {respondentStateTexts[person.state]} · {respondentSourceTexts[person.source]} ·{' '}
          {person.informedOn ? `${person.informedOn} 已告知` : '没有告知记录'} · {callsText(person)}
          {person.state === 'waiting' && `，未接通满 ${script.callsBeforeUnreachable} 次算联系不上`}
        </p>
        <div className="row">
          <NumberButton params={params} masked={person.phone} />
          <QuestionnaireLink params={params} hasLink={person.hasLink} />
        </div>
      </Section>
      <div ref={sheet} className="call-script">
        <Section title="问卷">
          <ScoreSheet
            questions={script.questions}
            answers={answers}
            faults={faults}
            change={(id, answer) => {
              setAnswers(({ [id]: _former, ...others }) =>
                answer === undefined ? others : { ...others, [id]: answer },
              )
              setFaults(({ [id]: _mended, ...others }) => others)
            }}
          />
        </Section>
      </div>
      <Section title="本次通话结果">
        <ProblemAlert problem={record.error} />
        <Radio.Group
          className="call-outcomes"
          aria-label="本次通话结果"
          options={outcomes}
          value={outcome ?? null}
          onChange={(event) => setOutcome(event.target.value as CallOutcome)}
        />
        <p className="quiet">
          {outcome && outcome !== 'answered' ? '问卷不会提交。' : ''}
          登记以后不能更改；答卷与受访者分开保存，查不到是谁答的。
        </p>
        <Button type="primary" disabled={!outcome} loading={record.isPending} onClick={() => void submit()}>
          {outcome ? `登记：${callOutcomeTexts[outcome]}` : '登记'}
        </Button>
      </Section>
    </>
  )
}
