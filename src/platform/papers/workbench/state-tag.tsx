import { Tag } from 'antd'
import { paperStateTexts, type PaperSummary } from '../contract/index.ts'

const colours = { draft: 'default', issued: 'blue', void: 'default' } as const

/** How a paper stands; whether it has been delivered, where it must be. */
export function StateTag({ paper }: { paper: PaperSummary }) {
  const { state, needsDelivery, deliveredOn } = paper
  return (
    <>
      <Tag color={colours[state]}>{paperStateTexts[state]}</Tag>
      {state === 'issued' && needsDelivery && (
        <Tag color={deliveredOn ? 'green' : 'orange'}>{deliveredOn ? `${deliveredOn} 送达` : '未送达'}</Tag>
      )}
    </>
  )
}
