import { Link } from '@tanstack/react-router'
import { audienceTexts, channelTexts, fateTexts, type Consultation } from '../../contract/index.ts'

/** The numbers, each of which opens the list behind it. */
export function StandingView({ consultation }: { consultation: Consultation }) {
  const { id, standing } = consultation
  if (standing.opinions === 0) return <p className="quiet">还没有收到意见。</p>
  return (
    <dl className="facts">
      <Numbers
        id={id}
        title="办理"
        parts={[
          { text: '未答复', count: standing.unanswered, search: { standing: 'unanswered' } },
          { text: '待查看（疑似刷屏）', count: standing.held, search: { standing: 'held' } },
          ...partsOf(standing.byFate, fateTexts, 'fate'),
        ]}
      />
      <Numbers id={id} title="来源" parts={partsOf(standing.byAudience, audienceTexts, 'audience')} />
      <Numbers id={id} title="方式" parts={partsOf(standing.byChannel, channelTexts, 'channel')} />
    </dl>
  )
}

interface Part {
  readonly text: string
  readonly count: number
  readonly search: Readonly<Record<string, string>>
}

function partsOf<Key extends string>(
  numbers: Readonly<Record<Key, number>>,
  texts: Readonly<Record<Key, string>>,
  filter: string,
): Part[] {
  return (Object.keys(numbers) as Key[]).map((key) => ({
    text: texts[key],
    count: numbers[key],
    search: { [filter]: key },
  }))
}

function Numbers({ id, title, parts }: { id: string; title: string; parts: readonly Part[] }) {
  const shown = parts.filter(({ count }) => count > 0)
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {shown.length === 0 && '—'}
        {shown.map(({ text, count, search }, place) => (
          <span key={text}>
            {place > 0 && '，'}
            <Link to={`/consultations/${id}/opinions`} search={search}>
              {text} {count} 条
            </Link>
          </span>
        ))}
      </dd>
    </div>
  )
}
