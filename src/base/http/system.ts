import { z } from 'zod'
import { endpoint } from './contract.ts'

/** What every page has to know before anyone has signed in. */
export const systemState = endpoint({
  method: 'GET',
  path: '/system',
  summary: '系统状态',
  permission: 'public',
  audit: { notAudited: '公开的系统状态，不含业务内容' },
  output: z.object({
    /** Demonstration data is loaded; each page says so. */
    demonstration: z.boolean(),
    /** The instant that the work lives in, ISO 8601. */
    businessNow: z.string(),
    version: z.string(),
  }),
})

/** The description of every endpoint, uploads and downloads included. */
export const openApi = endpoint({
  method: 'GET',
  path: '/openapi.json',
  summary: '接口说明（OpenAPI 3.1）',
  permission: 'public',
  audit: { notAudited: '公开的接口说明' },
  kind: 'download',
})
