import type { StateDefinition } from '#platform/procedures/contract/index.ts'

/** 行政调解: from what came in to the performed agreement. */
export const states: readonly StateDefinition[] = [
  {
    id: 'received',
    text: '待决定是否受理',
    awaits: 'mediation.handle-cases',
    hint: '五个工作日内决定（待确认）；受理前把复议、诉讼的最后日期告知各方并请其签收',
  },
  { id: 'accepted', text: '已受理，待选调解人员', hint: '请选择调解人员；事情简单、双方都在的，可以当场达成协议' },
  { id: 'preparing', text: '待调解', hint: '请安排时间地点，通知各方；调解后登记经过' },
  { id: 'inSession', text: '调解中', hint: '谈成的，拟定协议；谈不成的，终止并告知各方可以去哪里' },
  { id: 'suspended', text: '中止', hint: '中止的原因消除后恢复；复议、诉讼的期限不因中止改变' },
  { id: 'agreed', text: '待各方签署协议', hint: '各方在屏幕或纸上签名，或者凭查询码网上确认；全部签完协议生效' },
  { id: 'performing', text: '履行中', hint: '到期前系统提醒；收到付款或看到做完，登记履行；逾期的登记并催促' },
  { id: 'transferred', text: '已移送，等回复', hint: '收到对方回复后登记结果' },
  { id: 'performed', text: '协议已履行', final: true },
  { id: 'unperformed', text: '协议未履行，已告知救济', final: true },
  { id: 'failed', text: '调解不成', final: true },
  { id: 'withdrawn', text: '申请人撤回', final: true, freesNumber: true },
  { id: 'lapsed', text: '期限届满，终止', final: true },
  { id: 'settledElsewhere', text: '移送后已解决', final: true },
  { id: 'refused', text: '不予受理', final: true },
]
