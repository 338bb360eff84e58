import { expect, test } from 'vitest'
import { firmPage } from './firm-page.ts'

const view = {
  case_id: '019a0000-0000-7000-8000-000000000001',
  code: 'ABCDEFGH2345',
  kind: 'guidance' as const,
  organisation_name: '演示市监局',
  title: '明码标价',
  mode: null,
  state: 'delivered',
  state_text: '已送达',
  is_closed: false,
  paper_title: '行政建议书',
  paper_code: 'PAPER2345',
  number: '示建〔2020〕1号',
  issued_on: '2020-12-20',
  document_text: '请在菜单上写明价格',
  delivered_on: '2020-12-20',
  has_violation: false,
  response: null,
  correction: null,
  correction_due_on: null,
  follow_up_on: null,
  preferred_on: null,
  former: [],
  acts: [],
}

test('a document that the portal does not have is not offered; who has it is said', () => {
  const shown = (hasPaper: boolean) => String(firmPage({ view: { ...view, hasPaper }, key: 'KEY' }).content)
  expect(shown(true)).toContain('下载文书（PDF）')
  expect(shown(false)).not.toContain('paper.pdf')
  expect(shown(false)).toContain('请向演示市监局索取')
  expect(shown(false)).toContain('/verify/PAPER2345')
})
