import { z } from 'zod'
import type { DecidedValue, GradingSettings, SettingDefinition } from '../contract/grading-settings.ts'
import { DecidedValue as DecidedValueSchema } from '../contract/grading-settings.ts'
import { parseOrRefuse } from './explain-issues.ts'
import { readJsonFile } from './read-json-file.ts'

/** Reads `--settings`: an answer (`"差"`, or `{"value": "差", "decidedBy": "…"}`) for each question that is decided. */
export function readSettingsFile(path: string, questions: readonly SettingDefinition[]): GradingSettings {
  const named = `设置文件 ${path}`
  const raw = parseOrRefuse(z.record(z.string(), z.unknown()), readJsonFile(path, '设置文件'), named)
  const schema = z.strictObject(
    Object.fromEntries(questions.map((question) => [question.key, answerTo(question).optional()])),
    {
      error: (issue) => (issue.code === 'unrecognized_keys' ? unknownKeys(issue.keys, questions) : undefined),
    },
  )
  const settings = new Map<string, DecidedValue>()
  for (const [key, value] of Object.entries(parseOrRefuse(schema, raw, named))) if (value) settings.set(key, value)
  return settings
}

function answerTo({ values, question }: SettingDefinition): z.ZodType<DecidedValue> {
  const known = `应为 ${values.join('、')} 之一（${question}）`
  return z
    .preprocess((written) => (typeof written === 'string' ? { value: written } : written), DecidedValueSchema)
    .superRefine(({ value }, context) => {
      if (!values.includes(value)) context.addIssue({ code: 'custom', message: `是“${value}”，${known}` })
    })
}

function unknownKeys(keys: readonly string[], questions: readonly SettingDefinition[]): string {
  return `没有 ${keys.map((key) => `“${key}”`).join('、')} 这个设置，应为 ${questions.map(({ key }) => key).join('、')} 之一`
}
