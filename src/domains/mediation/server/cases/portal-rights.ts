import type { ModuleDefinition } from '#base/module/index.ts'

/** Of a case the portal reads what a party's own page shows; it writes what parties say and ask for, never the case. */
export const caseRights: NonNullable<ModuleDefinition['portalRights']> = [
  {
    table: 'mediation.case_file',
    read: [
      'case_id',
      'organisation_id',
      'area',
      'number',
      'state',
      'opened_on',
      'due_on',
      'closed_on',
      'mediator_name',
      'remedies',
      'refusal',
      'go_to',
      'agreement',
    ],
  },
  {
    table: 'mediation.case_party',
    read: ['party_id', 'case_id', 'role', 'code', 'signed_on', 'counterparty_id', 'acknowledged_at', 'removed_at'],
    update: ['acknowledged_at'],
  },
  { table: 'mediation.session', read: ['id', 'case_id', 'starts_at', 'ends_at', 'way', 'place', 'code'] },
  { table: 'mediation.turn', read: 'all', insert: true },
  { table: 'mediation.turn_file', read: 'all', insert: true },
  {
    table: 'mediation.party_message',
    read: ['id', 'party_id', 'submission_key', 'done_by', 'refused'],
    insert: true,
  },
  { table: 'mediation.unit_setting', read: ['organisation_id', 'video_link'] },
]
