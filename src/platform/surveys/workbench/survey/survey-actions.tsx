import { useMutation } from '@tanstack/react-query'
import { Button, Modal, Radio } from 'antd'
import { useState } from 'react'
import { businessToday } from '#base/clock/index.ts'
import { ActionBar, DayInput, Field, mutationFor, RecordForm, type RecordAction } from '#ui/workbench/index.ts'
import { closeSurvey, decideCombination, noteResult, openSurvey, type Survey } from '../../contract/index.ts'
import { combinationTexts } from './combination-texts.ts'

function offered({ state, respondents, named }: Survey): RecordAction[] {
  if (state === 'draft')
    return [
      {
        name: 'open',
        title: '开始调查',
        tone: 'primary',
        consequence: `共 ${respondents} 位受访者。开始以后名单和问卷不能再改。`,
        ...(respondents === 0 ? { unavailableBecause: '还没有受访者，请先提供名单或抽取' } : {}),
      },
    ]
  if (state === 'closed') return []
  const left = named.pending > 0 ? `单位提供的名单中还有 ${named.pending} 人没有结果。` : ''
  return [{ name: 'close', title: '结束调查', consequence: `${left}结束以后不再接收答卷，不能恢复；答卷将打乱次序。` }]
}

/** 开始, 结束, and the two decisions that a named person takes. */
export function SurveyActions({ survey }: { survey: Survey }) {
  const open = useMutation(mutationFor(openSurvey))
  const close = useMutation(mutationFor(closeSurvey))
  const [form, setForm] = useState<'combine' | 'note'>()
  const params = { surveyId: survey.id }
  const done = () => setForm(undefined)
  return (
    <div className="problem">
      <div className="row">
        <ActionBar
          actions={offered(survey)}
          onAct={(name) => (name === 'open' ? open : close).mutateAsync({ params })}
        />
        {survey.state === 'closed' && (
          <Button type="primary" onClick={() => setForm('note')}>
            登记结果公布日
          </Button>
        )}
        <Button onClick={() => setForm('combine')}>确定合成方式</Button>
      </div>
      <Modal open={form === 'combine'} title="确定合成方式" footer={null} onCancel={done} destroyOnHidden>
        <p>通知没有写明了解情况与满意度怎样合成一个分数，须由具体的人决定；决定人和时间留痕。</p>
        <RecordForm
          name={`surveys.combination.${survey.id}`}
          endpoint={decideCombination}
          params={params}
          initial={{ combination: survey.settings.combination ?? undefined }}
          submitText="确定"
          doneText="已确定"
          onSaved={done}
          onCancel={done}
        >
          <Field name="combination" label="计入评定的是">
            <Radio.Group
              className="stack"
              options={Object.entries(combinationTexts).map(([value, label]) => ({ value, label }))}
            />
          </Field>
        </RecordForm>
      </Modal>
      <Modal open={form === 'note'} title="登记结果公布日" footer={null} onCancel={done} destroyOnHidden>
        <p>从这一天起 {survey.settings.contactsKeptDays} 天后，受访者的电话号码自动删除，不能恢复。</p>
        <RecordForm
          name={`surveys.result.${survey.id}`}
          endpoint={noteResult}
          params={params}
          initial={{ resultOn: survey.resultOn ?? businessToday() }}
          submitText="登记"
          doneText="已登记"
          onSaved={done}
          onCancel={done}
        >
          <Field name="resultOn" label="结果公布日">
            <DayInput />
          </Field>
        </RecordForm>
      </Modal>
    </div>
  )
}
