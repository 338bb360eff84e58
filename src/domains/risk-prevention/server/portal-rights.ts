import type { PortalRight } from '#base/module/index.ts'

/** What is published, small counts already blurred; forms go in, and of them only what their receipts show comes back. */
export const portalRights: readonly PortalRight[] = [
  { table: 'risk_prevention.published_point', read: 'all' },
  { table: 'risk_prevention.kept_self_check', read: 'all', insert: true, update: ['sealed'] },
  { table: 'risk_prevention.booklet', read: 'all', insert: true },
  {
    table: 'risk_prevention.guidance_record',
    read: [
      'id',
      'booklet_id',
      'organisation_id',
      'risk_point_id',
      'mode',
      'due_on',
      'due_time',
      'guided_on',
      'content',
      'result',
      'withdrawn_because',
    ],
    rows: 'booklet_id is not null',
  },
  {
    table: 'risk_prevention.self_report',
    read: [
      'id',
      'code',
      'submission_key',
      'organisation_id',
      'risk_point_id',
      'point_name',
      'booklet_id',
      'digest',
      'received_at',
      'state',
      'outcome',
      'answer',
      'handled_at',
    ],
    insert: true,
  },
]
