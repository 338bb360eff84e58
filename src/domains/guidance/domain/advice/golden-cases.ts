import type { GoldenCase } from '#platform/procedures/domain/index.ts'

const content = {
  facts: '演示商户拟在台阶上摆放花箱',
  opinion: '不占用人行道的，不需要办理手续',
  scope: '仅适用于演示路 1 号门前',
  basis: '演示依据第一条',
  validFrom: '2020-03-01',
  validUntil: '2021-02-28',
}
const document = { number: '演示意见〔2020〕1号', title: '书面指导意见', on: '2020-03-06' }
const [reviewer, leader] = ['演示法制审核', '演示负责人']

export const goldenAdvice: readonly GoldenCase[] = [
  {
    name: '三个人办理：拟写、法制审核、签发；更正后重新审核签发',
    openedOn: '2020-03-02',
    content,
    steps: [
      { on: '2020-03-02', action: 'submit', expect: { state: 'reviewing', due: { advising: '2020-03-23' } } },
      { on: '2020-03-03', action: 'review', form: { opinion: '同意' }, expect: { refused: '须由另一人办理' } },
      { on: '2020-03-04', action: 'review', by: reviewer, form: { opinion: '同意' }, expect: { state: 'signing' } },
      { on: '2020-03-04', action: 'sign', by: reviewer, expect: { refused: '须由另一人办理' } },
      { on: '2020-03-05', action: 'sign', by: leader, expect: { state: 'signed' } },
      {
        on: '2020-03-06',
        action: 'issue',
        form: document,
        expect: { state: 'inForce', tones: { advising: 'stopped' } },
      },
      {
        on: '2020-03-09',
        action: 'beginCorrection',
        by: reviewer,
        form: { reason: '引用的条款已修改' },
        expect: { state: 'correcting', due: { correcting: '2020-03-16' } },
      },
      { on: '2020-03-10', action: 'submit', expect: { refused: '写上更正后的内容' } },
      {
        on: '2020-03-10',
        action: 'revise',
        form: { ...content, validFrom: '2020-03-10', validUntil: '2020-03-09' },
        expect: { refused: '早于开始' },
      },
      { on: '2020-03-10', action: 'revise', form: { ...content, opinion: '须先备案' }, expect: {} },
      { on: '2020-03-10', action: 'submit', expect: { state: 'reviewing' } },
      {
        on: '2020-03-11',
        action: 'returnReviewed',
        by: reviewer,
        form: { reason: '写明办法' },
        expect: { state: 'correcting' },
      },
      { on: '2020-03-12', action: 'submit', expect: { state: 'reviewing' } },
      { on: '2020-03-12', action: 'review', by: reviewer, form: { opinion: '同意' }, expect: {} },
      { on: '2020-03-13', action: 'sign', by: leader, expect: {} },
      { on: '2020-03-13', action: 'issue', form: { ...document, on: '2020-03-13' }, expect: { state: 'inForce' } },
    ],
  },
  {
    name: '不签发退回，延长一次，撤回',
    openedOn: '2020-09-24',
    content,
    steps: [
      { on: '2020-09-24', action: 'submit', expect: { due: { advising: '2020-10-21' } } },
      { on: '2020-09-25', action: 'review', by: reviewer, form: { opinion: '同意' }, expect: {} },
      {
        on: '2020-09-27',
        action: 'returnSigning',
        by: leader,
        form: { reason: '范围太宽' },
        expect: { state: 'drafting' },
      },
      {
        on: '2020-09-28',
        action: 'extend',
        by: reviewer,
        form: { reason: '征求意见' },
        expect: { due: { advising: '2020-11-11' } },
      },
      {
        on: '2020-09-29',
        action: 'extend',
        by: reviewer,
        form: { reason: '再延' },
        expect: { refused: '已延长 1 次' },
      },
      { on: '2020-09-29', action: 'withdraw', form: { reason: '对方不再需要' }, expect: { state: 'withdrawn' } },
    ],
  },
  {
    name: '撤销有效的意见',
    openedOn: '2020-03-02',
    content,
    steps: [
      { on: '2020-03-02', action: 'submit', expect: {} },
      { on: '2020-03-03', action: 'review', by: reviewer, form: { opinion: '同意' }, expect: {} },
      { on: '2020-03-04', action: 'sign', by: leader, expect: {} },
      { on: '2020-03-06', action: 'issue', form: document, expect: {} },
      {
        on: '2020-04-01',
        action: 'revoke',
        by: leader,
        form: { reason: '依据已废止' },
        expect: { state: 'revoked', next: [] },
      },
    ],
  },
]
