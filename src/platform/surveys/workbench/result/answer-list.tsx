import { useQuery } from '@tanstack/react-query'
import { Button, Table } from 'antd'
import { useState } from 'react'
import { queryFor, QueryView } from '#ui/workbench/index.ts'
import {
  listAnswers,
  respondentSourceTexts,
  type AnonymousAnswer,
  type Question,
  type Survey,
} from '../../contract/index.ts'
import { scoreText } from './score-text.ts'

/** The forms one by one, asked for expressly; nothing in them leads to a person. */
export function AnswerList({ survey }: { survey: Survey }) {
  const [asked, setAsked] = useState(false)
  const answers = useQuery({ ...queryFor(listAnswers, { params: { surveyId: survey.id } }), enabled: asked })
  if (!asked) return <Button onClick={() => setAsked(true)}>查看匿名答卷</Button>
  return (
    <QueryView query={answers}>
      {({ items }) => (
        <Table<AnonymousAnswer & { place: number }>
          rowKey="place"
          size="small"
          scroll={{ x: 'max-content' }}
          dataSource={items.map((one, place) => ({ ...one, place }))}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            { title: '来源', key: 'source', render: (_, { source }) => respondentSourceTexts[source] },
            { title: '了解情况', key: 'awareness', render: (_, { awareness }) => scoreText(awareness) },
            { title: '满意度', key: 'satisfaction', render: (_, { satisfaction }) => scoreText(satisfaction) },
            ...survey.questions.map((question) => ({
              title: question.text,
              key: question.id,
              width: 200,
              render: (_: unknown, one: AnonymousAnswer) => answerText(question, one.answers[question.id]),
            })),
          ]}
        />
      )}
    </QueryView>
  )
}

function answerText(question: Question, answer: AnonymousAnswer['answers'][string] | undefined): string {
  if (answer === undefined || answer === '') return '—'
  if (question.kind !== 'choice') return String(answer)
  return question.options.find(({ id }) => id === answer)?.text ?? String(answer)
}
