import { Alert } from 'antd'
import { adviceStandings, type Advice } from '../../contract/index.ts'

/** One advice with its facts, scope and validity; what replaced it stands beside it. */
export function AdviceText({ advice }: { advice: Advice }) {
  const { correctedBy } = advice
  return (
    <article className="stack" aria-label={advice.number}>
      <p className="row">
        <strong>{advice.number}</strong>
        <span className={`due-mark ${advice.standing === 'inForce' ? 'due-done' : 'due-over'}`}>
          {adviceStandings[advice.standing]}
        </span>
        <span className="quiet">
          {advice.organisationName} {advice.issuedOn} 出具
        </span>
      </p>
      {advice.endedOn && (
        <Alert
          type="warning"
          showIcon
          title={`自 ${advice.endedOn} 起不再作为依据：${advice.endedBecause}。此前按它办理的仍受保护。`}
        />
      )}
      <dl className="facts">
        {factsOf(advice).map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="pre-line">{text}</dd>
          </div>
        ))}
        {correctedBy && (
          <div>
            <dt>更正后的意见</dt>
            <dd className="pre-line">
              {correctedBy.issuedOn} {correctedBy.number}：{correctedBy.opinion}
            </dd>
          </div>
        )}
      </dl>
    </article>
  )
}

const factsOf = (advice: Advice): [string, string][] => [
  ['事项', advice.title],
  ['行政相对人', advice.counterpartyName],
  ['事实和问题', advice.facts],
  ['指导意见', advice.opinion],
  ['适用范围', advice.scope],
  ['依据', advice.basis],
  ['有效期', `${advice.validFrom} 至 ${advice.validUntil}`],
]
