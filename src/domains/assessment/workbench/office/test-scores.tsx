import { useMutation } from '@tanstack/react-query'
import { App, Button, Input, InputNumber } from 'antd'
import { useRef, useState } from 'react'
import { DownloadButton, mutationFor, ProblemAlert } from '#ui/workbench/index.ts'
import { downloadTestSheet, enterTestScores, type WrittenTest } from '../../contract/index.ts'
import { uploadScores } from './upload-scores.ts'

interface TestScoresProps {
  readonly test: WrittenTest
  readonly mayEnter: boolean
  readonly changed: (test: WrittenTest) => void
}

interface Entry {
  readonly score: number | null
  readonly absentBecause: string
}

type EnteredScore = { number: string; score: number } | { number: string; absentBecause: string }

/** What is sent for one person; nothing while neither is filled in. */
function scoreOf(number: string, { score, absentBecause }: Entry): EnteredScore[] {
  if (score !== null) return [{ number, score }]
  return absentBecause.trim() ? [{ number, absentBecause: absentBecause.trim() }] : []
}

/** Scores typed, or read from a sheet; who is absent is replaced by the next of the draw. */
export function TestScores({ test, mayEnter, changed }: TestScoresProps) {
  const { message } = App.useApp()
  const input = useRef<HTMLInputElement>(null)
  const [entries, setEntries] = useState<Record<string, Entry>>({})
  const enter = useMutation(mutationFor(enterTestScores))
  const sheet = useMutation<WrittenTest, Error, File>({ mutationFn: (file) => uploadScores(file, test) })
  const entryOf = (person: WrittenTest['people'][number]): Entry =>
    entries[person.number] ?? { score: person.score, absentBecause: person.absentBecause ?? '' }
  const change = (person: WrittenTest['people'][number], part: Partial<Entry>) =>
    setEntries((all) => ({ ...all, [person.number]: { ...entryOf(person), ...part } }))

  async function send() {
    const scores = Object.entries(entries).flatMap(([number, entry]) => scoreOf(number, entry))
    changed(await enter.mutateAsync({ params: { testId: test.id }, body: { revision: test.revision, scores } }))
    void message.success('成绩已保存')
  }

  async function read(file: File) {
    changed(await sheet.mutateAsync(file))
    void message.success('成绩表已导入')
  }

  return (
    <div className="stack">
      <ProblemAlert problem={enter.error ?? sheet.error} />
      {sheet.error && 'errors' in sheet.error && (
        <ul className="bad">
          {(sheet.error.errors as { message: string }[]).slice(0, 20).map((one) => (
            <li key={one.message}>{one.message}</li>
          ))}
        </ul>
      )}
      <p>
        从 {test.rosterSize} 人中抽取 {test.size} 人（种子 {test.seed}），
        {test.mean === null ? `还缺 ${test.missing} 人的成绩` : `平均 ${test.mean} 分（不四舍五入）`}
      </p>
      <div className="score-table">
        <table className="numbers">
          <thead>
            <tr>
              <th scope="col">编号</th>
              <th scope="col">姓名</th>
              <th scope="col">成绩</th>
              <th scope="col">缺考原因</th>
            </tr>
          </thead>
          <tbody>
            {test.people.map((person) => (
              <tr key={person.number}>
                <td>{person.number}</td>
                <td>{person.name}</td>
                <td>
                  {mayEnter ? (
                    <InputNumber
                      aria-label={`${person.name}的成绩`}
                      min={0}
                      max={100}
                      value={entryOf(person).score}
                      onChange={(score) => change(person, { score })}
                    />
                  ) : (
                    (person.score ?? '—')
                  )}
                </td>
                <td>
                  {mayEnter ? (
                    <Input
                      aria-label={`${person.name}缺考原因`}
                      disabled={entryOf(person).score !== null}
                      value={entryOf(person).absentBecause}
                      onChange={(event) => change(person, { absentBecause: event.target.value })}
                    />
                  ) : (
                    (person.absentBecause ?? '')
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="row">
        {mayEnter && (
          <>
            <Button
              type="primary"
              disabled={Object.keys(entries).length === 0}
              loading={enter.isPending}
              onClick={() => void send().catch(() => undefined)}
            >
              保存成绩
            </Button>
            <input
              ref={input}
              type="file"
              hidden
              aria-label="成绩表"
              accept=".csv,.xlsx"
              onChange={(event) => {
                const file = event.target.files?.[0]
                if (file) void read(file).catch(() => undefined)
                event.target.value = ''
              }}
            />
            <Button loading={sheet.isPending} onClick={() => input.current?.click()}>
              导入成绩表
            </Button>
          </>
        )}
        <DownloadButton endpoint={downloadTestSheet} input={{ params: { testId: test.id } }}>
          下载成绩表
        </DownloadButton>
      </div>
    </div>
  )
}
