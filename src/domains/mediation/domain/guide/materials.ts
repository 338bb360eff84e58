import type { DisputeClass } from '../../contract/dispute.ts'

/** What to bring. No Henan list was seen: 待确认. A paper that is missing does not stop an application. */
const forAll = [
  '身份证件（单位带营业执照或者单位证明）',
  '请别人代办的，带委托书和代办人身份证件',
  '能说明事情经过的材料：合同、单据、照片、聊天记录等',
  '对方的姓名或者名称、地址、联系方式',
]
const forClass: Readonly<Record<DisputeClass, readonly string[]>> = {
  administrative: ['行政机关的决定书、通知书等文书，以及收到它的日期'],
  civil: ['想要对方怎么做的清单，要钱的写明金额和算法'],
}

export function materialsFor(disputeClass: DisputeClass): readonly string[] {
  return [...forClass[disputeClass], ...forAll]
}
