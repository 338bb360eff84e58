import { Tag } from 'antd'
import type { ExemptionItem } from '../contract/index.ts'

/** 待确认 until somebody has held the citation against the original. */
export function BasisTag({ item }: { item: ExemptionItem }) {
  return item.basisConfirmed ? <Tag color="green">依据已核对</Tag> : <Tag color="orange">依据待确认</Tag>
}
