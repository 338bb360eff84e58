import type { ReactNode } from 'react'
import {
  basisKindTexts,
  causeSideTexts,
  causeText,
  measureKindTexts,
  type RiskPointDraft,
} from '../../contract/index.ts'

/** A point as it is read. */
export function PointContent({ content }: { content: RiskPointDraft }) {
  const causes = new Map(content.causes.map((cause) => [cause.id, causeText(cause.side, cause.kind)]))
  return (
    <dl className="facts">
      <Line title="行为表现形式">{content.behaviour}</Line>
      <Line title="地点">{content.place}</Line>
      <Line title="时间">{content.timePattern}</Line>
      <Line title="行业">{[content.trade.code, content.trade.name].filter(Boolean).join(' ')}</Line>
      <Line title="危害后果">{content.consequence}</Line>
      <Line title="法律责任">{content.liability}</Line>
      <Line title="依据">
        {content.bases.map((one) => (
          <div key={`${one.law}${one.article}`}>
            {basisKindTexts[one.kind]}：《{one.law}》{one.article}
            {one.quote && `：${one.quote}`}
          </div>
        ))}
      </Line>
      <Line title="裁量标准">
        {content.benchmark.map((step) => (
          <div key={step.circumstance}>
            {step.circumstance}：{step.penalty}
          </div>
        ))}
      </Line>
      <Line title="原因">
        {content.causes.map((cause) => (
          <div key={cause.id}>
            {causeSideTexts[cause.side]}：{causeText(cause.side, cause.kind)} {cause.text}
            {cause.internal && <span className="quiet">（内部）</span>}
          </div>
        ))}
      </Line>
      <Line title="防控措施">
        {content.measures.map((measure) => (
          <div key={`${measure.kind}${measure.text}`}>
            {measureKindTexts[measure.kind]}：{measure.text}
            <span className="quiet">
              {' '}
              针对“{causes.get(measure.causeId)}”，{measure.owner}，{measure.dueOn} 前
              {measure.doneOn && `，${measure.doneOn} 已落实`}
            </span>
          </div>
        ))}
      </Line>
      <Line title="责任单位">{content.responsibleUnit}</Line>
      <Line title="怎么避免">{content.advice}</Line>
      <Line title="问谁">{content.contact}</Line>
    </dl>
  )
}

function Line({ title, children }: { title: string; children: ReactNode }) {
  const isEmpty = !children || (Array.isArray(children) && !children.length)
  if (isEmpty) return null
  return (
    <>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </>
  )
}
