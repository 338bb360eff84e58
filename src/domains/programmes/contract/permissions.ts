import type { PermissionTexts } from '#base/http/contract.ts'

export const permissions: PermissionTexts = {
  'programmes.read': {
    text: '查看年度方案',
    roles: ['cityOffice', 'reportingClerk', 'reviewer', 'expert', 'surveyor', 'leader', 'supervisor'],
  },
  'programmes.compose': { text: '编制年度方案', roles: ['cityOffice', 'reportingClerk'] },
  'programmes.decide': { text: '决定方案中的未明事项', roles: ['cityOffice', 'reviewer', 'leader'] },
  'programmes.issue': { text: '印发年度方案', roles: ['cityOffice', 'reviewer'] },
  'programmes.draft': { text: '起草并提交报送材料', roles: ['reportingClerk'] },
  'programmes.release': { text: '审核通过并报送', roles: ['reviewer'] },
  'programmes.waive': { text: '特批同一人审核（四眼例外）', roles: ['leader'] },
  'programmes.receive': { text: '接收报送、退回补正、批准延期、催办', roles: ['cityOffice'] },
  'programmes.answer-opinions': { text: '答复减负意见', roles: ['cityOffice', 'reviewer', 'systemAdministrator'] },
  'programmes.acknowledge': { text: '签收年度方案', roles: ['reportingClerk', 'reviewer'] },
}
