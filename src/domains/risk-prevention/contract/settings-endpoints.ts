import { z } from 'zod'
import { endpoint, Id } from '#base/http/contract.ts'
import { DecidedSettings, SettingsDecision } from './settings.ts'

const params = z.object({ organisationId: Id })

export const showRiskSettings = endpoint({
  method: 'GET',
  path: '/risk-prevention/settings/:organisationId',
  summary: '查看风险等级阈值和评估方法',
  permission: 'risk-prevention.read',
  audit: { notAudited: '在本人权限范围内查看设置' },
  params,
  output: DecidedSettings,
})

/** Each threshold that the annex leaves open is decided by a named person. */
export const decideRiskSettings = endpoint({
  method: 'PUT',
  path: '/risk-prevention/settings/:organisationId',
  summary: '确定风险等级阈值和评估方法',
  permission: 'risk-prevention.decide',
  audit: 'risk-prevention.settings-decided',
  params,
  body: SettingsDecision,
  output: DecidedSettings,
  problems: ['risk-prevention.changed-meanwhile'],
})
