import { secretKeys } from '#base/ids/index.ts'

/** 报送密钥 begin with `szr_`. */
export const { newKey, hashKey, keyIn } = secretKeys('szr')
