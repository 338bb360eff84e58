import { Tag } from 'antd'
import { paperStateTexts, type PaperSummary } from '../contract/index.ts'

/** How a paper stands; whether it has been delivered, where it must be. */
export function StateTag({ paper }: { paper: PaperSummary }) {
  const { state, needsDelivery, deliveredOn } = paper
  return (
    <>
      <Tag>{paperStateTexts[state]}</Tag>
      {state === 'issued' && needsDelivery && (
        <span className={`due-mark ${deliveredOn ? 'due-done' : 'due-near'}`}>
          {deliveredOn ? `${deliveredOn} 送达` : '未送达'}
        </span>
      )}
    </>
  )
}
