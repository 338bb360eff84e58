import type { PermissionTexts } from '#base/http/contract.ts'

export const surveyPermissions = {
  'surveys.run': { text: '组织调查测评，查看全部答卷', roles: ['cityOffice'] },
  'surveys.call': { text: '电话调查', roles: ['surveyor', 'cityOffice'] },
  'surveys.name-respondents': { text: '提供受访者名单', roles: ['reportingClerk', 'cityOffice'] },
  'surveys.see-own': { text: '查看本单位的调查结果', roles: ['reportingClerk', 'reviewer', 'leader', 'cityOffice'] },
} as const satisfies PermissionTexts
export type SurveyPermission = keyof typeof surveyPermissions
