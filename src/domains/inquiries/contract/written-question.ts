import { z } from 'zod'
import { addressOf } from '#platform/notifications/domain/index.ts'
import { Id, optionalLine, paragraphs } from '#base/http/contract.ts'

const blank = (value: unknown) => (value === '' ? undefined : value)

/** What the public form holds. A name and a way to be reached are the asker's choice. */
export const WrittenQuestion = z
  .object({
    organisationId: z.preprocess(blank, Id.optional()),
    question: paragraphs(2000),
    askerName: z.preprocess(blank, optionalLine(50).default('')),
    /** A number or mail at which the body may ask back; kept sealed, masked on the case. */
    contact: z.preprocess(
      blank,
      z
        .string()
        .trim()
        .max(120)
        .regex(
          /^(?:\+?[0-9][0-9 -]{4,19}|[^\s@]{1,64}@[^\s@]{1,100}\.[^\s@.]{2,})$/,
          '电话号码应为 5 到 20 位数字，可以有空格和连字符；也可以写电子邮箱',
        )
        .optional(),
    ),
    mayPublish: z.preprocess((value) => value === 'yes', z.boolean()),
    /** Told by SMS or mail when there is news. */
    wantsNotices: z.preprocess((value) => value === 'yes', z.boolean()),
  })
  .refine(({ contact, wantsNotices }) => !wantsNotices || addressOf(contact ?? null) !== undefined, {
    path: ['contact'],
    message: '要收到进展通知，请留下 11 位手机号码或者电子邮箱；座机收不到短信',
  })
export type WrittenQuestion = z.infer<typeof WrittenQuestion>
