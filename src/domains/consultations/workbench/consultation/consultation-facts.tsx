import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { audienceTexts, channelTexts, reachTexts, type Consultation } from '../../contract/index.ts'

/** What was decided when it was made. */
export function ConsultationFacts({ consultation }: { consultation: Consultation }) {
  const { subject, opensOn, code, audiences } = consultation
  const hasPage = opensOn !== null && audiences.some((audience) => audience !== 'internal')
  const facts: [string, ReactNode][] = [
    ['所属事项', subject && (subject.link ? <Link to={subject.link}>{subject.label}</Link> : subject.label)],
    ['期限', opensOn ? `${opensOn} 至 ${consultation.closesOn}` : `公布之日起 ${consultation.days} 天`],
    ['缩短期限的理由', consultation.shortReason],
    ['延长期限的理由', consultation.extendReason],
    ['取消的原因', consultation.cancelReason],
    ['征求对象', audiences.map((audience) => audienceTexts[audience]).join('、')],
    ['征求方式', consultation.channels.map((channel) => channelTexts[channel]).join('、')],
    ['范围', reachTexts[consultation.reach]],
    ['书面和当面意见', consultation.submitTo],
    ['说明', consultation.explanation],
    ['公众页面', hasPage && <a href={`/consultations/${code}`}>/consultations/{code}</a>],
    ['办结日期', consultation.concludedOn],
  ]
  return (
    <dl className="facts">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="pre-line">{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
