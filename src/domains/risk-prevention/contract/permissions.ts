import type { PermissionTexts } from '#base/http/contract.ts'

export const permissions: PermissionTexts = {}
