import { Tag } from 'antd'
import type { ExemptionItem } from '../contract/index.ts'

/** 待确认 until somebody has held the citation against the original. */
export function BasisTag({ item }: { item: ExemptionItem }) {
  return item.basisConfirmed ? <Tag>依据已核对</Tag> : <strong className="bad">依据待确认</strong>
}
